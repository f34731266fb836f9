import java.net.URI;
import org.springframework.http.RequestEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Composed {
  interface Guest {
    String getEmail();

    String getRoom();
  }

  private RestTemplate template;
  private RestClient client;
  private URI base;

  void builtFromAddress(Guest guest) {
    // finding: personal-data-in-url
    URI uri = UriComponentsBuilder.fromUri(base).queryParam("mail", guest.getEmail()).build().toUri();
    // ok: personal-data-in-url
    URI other = UriComponentsBuilder.fromUri(base).queryParam("room", guest.getRoom()).build().toUri();
    template.getForObject(uri, String.class);
    template.getForObject(other, String.class);
  }

  void expanded(Guest guest) {
    // finding: personal-data-in-url
    template.getForObject(UriComponentsBuilder.fromUri(base).query("mail={m}").buildAndExpand(guest.getEmail()).toUri(), String.class);
    // ok: personal-data-in-url
    template.getForObject(UriComponentsBuilder.fromUri(base).query("room={r}").buildAndExpand(guest.getRoom()).toUri(), String.class);
  }

  void byFunction(Guest guest) {
    // finding: personal-data-in-url
    client.get().uri(to -> to.path("/guests").queryParam("mail", guest.getEmail()).build()).retrieve();
    // finding: personal-data-in-url
    client.get().uri(to -> to.path("/guests/{mail}").build(guest.getEmail())).retrieve();
    // ok: personal-data-in-url
    client.get().uri(to -> to.path("/rooms/{room}").build(guest.getRoom())).retrieve();
  }

  void inParts(Guest guest) throws Exception {
    URI uri = new URI("https", "guests.example.com", "/find", "mail=" + guest.getEmail(), null);
    // finding: personal-data-in-url
    template.getForObject(uri, String.class);
    // ok: personal-data-in-url
    template.getForObject(new URI("https", "guests.example.com", "/find", "room=" + guest.getRoom(), null), String.class);
  }

  void manyAtOnce(Guest guest) {
    MultiValueMap<String, String> wanted = new LinkedMultiValueMap<>();
    wanted.add("mail", guest.getEmail());
    // finding: personal-data-in-url
    template.getForObject(UriComponentsBuilder.fromPath("/guests").queryParams(wanted).toUriString(), String.class);
  }

  void asRequest(Guest guest) {
    // finding: personal-data-in-url
    template.exchange(RequestEntity.get("https://guests.example.com/find?mail={m}", guest.getEmail()).build(), String.class);
    // ok: personal-data-in-url
    template.exchange(RequestEntity.get("https://guests.example.com/find?room={r}", guest.getRoom()).build(), String.class);
  }
}
