"""The tracking service: HTTP routes, rules over the event log, and a store."""
