import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Accounts {
  private Store store;

  @GetMapping("/account")
  Account account() {
    // finding: credential-in-response
    return store.current();
  }

  @GetMapping("/card")
  Card card() {
    // ok: credential-in-response
    return new Card(store.current().nickname());
  }

  // no mark says that it is a record: nobody else has the hash of a password
  record Account(String nickname, String passwordHash) {}

  record Card(String nickname) {}

  interface Store {
    Account current();
  }
}
