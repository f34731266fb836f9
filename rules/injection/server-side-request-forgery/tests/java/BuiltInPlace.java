package shop.calls;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

// the address is put together by a function that the client calls
@RestController
class BuiltInPlace {
  private final WebClient web;
  private final RestClient rest;

  BuiltInPlace(WebClient web, RestClient rest) {
    this.web = web;
    this.rest = rest;
  }

  @GetMapping("/a")
  Mono<String> host(@RequestParam String shop) {
    // finding: server-side-request-forgery
    return web.get().uri(b -> b.scheme("https").host(shop).path("/stock").build()).retrieve().bodyToMono(String.class);
  }

  @GetMapping("/b")
  String suffix(@RequestParam String shop) {
    // finding: server-side-request-forgery
    return rest.get().uri(b -> b.host("www." + shop).build()).retrieve().body(String.class);
  }

  @GetMapping("/c")
  Mono<String> path(@RequestParam String shop) {
    // ok: server-side-request-forgery
    return web.get().uri(b -> b.path("/stock/{shop}").queryParam("q", shop).build(shop)).retrieve().bodyToMono(String.class);
  }
}
