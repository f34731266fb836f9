Hello ${name},

your parcel ${reference} has arrived at the depot.

Nordfracht
