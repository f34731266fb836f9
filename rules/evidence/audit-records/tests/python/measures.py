from hotel import audit_log, guests


def move(guest, street):
    # finding: audit-records
    audit_log.record("guest moved", guest.id)
    guests.save(guest, street)


def rename(guest, title):
    # ok: audit-records
    print("guest renamed")
    guests.save(guest, title)
