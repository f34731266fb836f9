import com.microsoft.playwright.Page;
import io.micronaut.http.client.HttpClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openqa.selenium.WebDriver;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class Browsers {
  void ssrf3(HttpServletRequest request, HttpServletResponse response, HttpClient mn, WebDriver drv, Page page, RestTemplate rt) throws Exception {
    String in = request.getParameter("in");
    mn.toBlocking().retrieve(in); // finding: server-side-request-forgery
    drv.get(in); // finding: server-side-request-forgery
    page.navigate(in); // finding: server-side-request-forgery
    rt.getForObject(UriComponentsBuilder.fromHttpUrl("https://a.b").path("/x").queryParam("a", in).toUriString(), String.class); // ok: server-side-request-forgery
    rt.getForObject(UriComponentsBuilder.newInstance().scheme("https").host(in).build().toUri(), String.class); // finding: server-side-request-forgery
    rt.getForObject("https://" + in + "/x", String.class); // finding: server-side-request-forgery
    rt.getForObject("https://a.b/x?q=" + in, String.class); // ok: server-side-request-forgery
  }
}
