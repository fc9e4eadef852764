"""One's own record as a file that a colleague can take over: open, signed, read with limits.

``docs/formato-de-traspaso.md`` describes the format; shipments are those of the contract.
"""
