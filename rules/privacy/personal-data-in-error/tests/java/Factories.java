class DuplicateReader extends RuntimeException {
  private DuplicateReader(String message) {
    super(message);
  }

  static DuplicateReader of(Reader reader) {
    return new DuplicateReader(reader.getEmail() + " already holds a card");
  }

  static DuplicateReader card(Reader reader) {
    return new DuplicateReader("card " + reader.getId() + " is there already");
  }
}

class Readers {
  void register(Reader found) {
    // finding: personal-data-in-error
    if (found != null) throw DuplicateReader.of(found);
  }

  void renew(Reader found) {
    // ok: personal-data-in-error
    if (found != null) throw DuplicateReader.card(found);
  }
}

class Reader {
  private long id;
  private String email;

  long getId() {
    return id;
  }

  String getEmail() {
    return email;
  }
}
