import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Urls {
  private final RestTemplate rest = new RestTemplate();

  String score(Customer customer) {
    // finding: personal-data-in-url
    return rest.getForObject("https://scores.partner.eu/v1?born=" + customer.getDateOfBirth(), String.class);
  }

  void profile(HttpServletResponse response, Customer customer) throws Exception {
    // finding: personal-data-in-url
    response.sendRedirect("/profile?phone=" + customer.getPhoneNumber());
  }

  HttpRequest member(Customer customer) {
    String url = String.format("https://insurer.eu/members/%s", customer.getInsuranceNumber());
    // finding: personal-data-in-url
    return HttpRequest.newBuilder(URI.create(url)).build();
  }

  URI contact(String email) {
    // finding: personal-data-in-url
    return UriComponentsBuilder.fromHttpUrl("https://crm.partner.eu/contacts").queryParam("email", email).build().toUri();
  }

  String encoded(Customer customer) {
    String name = URLEncoder.encode(customer.getLastName(), StandardCharsets.UTF_8);
    // finding: personal-data-in-url
    return rest.getForObject("https://crm.partner.eu/search?name=" + name, String.class);
  }

  // what is fine

  String scoreByBody(Customer customer) {
    // ok: personal-data-in-url
    return rest.postForObject("https://scores.partner.eu/v1", Map.of("born", customer.getDateOfBirth()), String.class);
  }

  String byId(Customer customer) {
    // ok: personal-data-in-url
    return rest.getForObject("https://crm.partner.eu/contacts/" + customer.getId(), String.class);
  }

  void page(HttpServletResponse response, Customer customer) throws Exception {
    // ok: personal-data-in-url
    response.sendRedirect("/profile?id=" + customer.getId());
  }

  URI product(Product product) {
    // ok: personal-data-in-url
    return UriComponentsBuilder.fromHttpUrl("https://shop.eu/products").queryParam("name", product.getName()).build().toUri();
  }

  void letter(HttpServletResponse response, Customer customer) throws Exception {
    // ok: personal-data-in-url
    response.sendRedirect("mailto:" + customer.getEmail());
  }

  interface Product {
    String getName();
  }

  interface Customer {
    long getId();

    String getEmail();

    String getLastName();

    String getDateOfBirth();

    String getPhoneNumber();

    String getInsuranceNumber();
  }

  String filled(Customer customer) {
    // finding: personal-data-in-url
    return rest.getForObject("https://scores.partner.eu/v1?born={born}", String.class, customer.getDateOfBirth());
  }

  String filledById(Customer customer) {
    // ok: personal-data-in-url
    return rest.getForObject("https://crm.partner.eu/contacts/{id}", String.class, customer.getId());
  }
}
