"""What a person does with the program, as coroutines; knows no Qt."""
