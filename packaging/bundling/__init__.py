"""What goes into the bundle that users install, and what is said of it."""
