"""The wire between the window and the tracking service; both sides share these structs."""
