package org.example.desk;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.WebSession;

@Controller
class Desk {
  private final Tokens tokens;

  Desk(Tokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping("/desk/sign-in")
  String form(@RequestParam String back, WebSession session) {
    Back.remember(session, back);
    return "desk/sign-in";
  }

  @PostMapping("/desk/sign-in")
  String signIn(@RequestParam String name, WebSession session) {
    return tokens.open(name) // finding: open-redirect
        .map(token -> {
          return "redirect:" + Back.recall(session);
        })
        .orElseGet(() -> "desk/sign-in");
  }

  @PostMapping("/desk/home")
  ResponseEntity<Void> home(WebSession session) {
    String home = session.getAttributeOrDefault("home", "/");
    return ResponseEntity.status(302).location(URI.create(home)).build(); // ok: open-redirect
  }

  interface Accounts {
    Optional<String> idOf(String name);
  }

  static class Tokens {
    private final Accounts accounts;

    Tokens(Accounts accounts) {
      this.accounts = accounts;
    }

    Optional<String> open(String name) {
      return accounts.idOf(name).map(id -> "token of " + id.length());
    }
  }
}
