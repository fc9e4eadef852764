"""The program that tries itself."""
