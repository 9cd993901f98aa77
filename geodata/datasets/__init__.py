"""Event data sets that others coded: GDELT 2.0 exports, ACLED and UCDP GED tables, a row an event."""
