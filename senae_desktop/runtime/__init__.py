"""What a desktop program needs beside its purpose: loop, tasks, settings, logs, paths."""
