"""What the window shows, computed: models, geometry, words. QtCore and value types only."""
