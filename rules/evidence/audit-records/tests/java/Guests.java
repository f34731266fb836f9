class Guests {
  private final AuditLog auditLog;
  private final Book book;

  Guests(AuditLog auditLog, Book book) {
    this.auditLog = auditLog;
    this.book = book;
  }

  void move(long guest, String street) {
    // finding: audit-records
    auditLog.record("guest moved", guest);
    book.save(guest, street);
  }

  void rename(long guest, String title) {
    // ok: audit-records
    book.save(guest, title);
  }
}
