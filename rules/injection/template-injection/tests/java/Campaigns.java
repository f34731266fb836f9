import freemarker.template.Configuration;
import freemarker.template.Template;
import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;

@Path("campaigns")
class Campaigns {
  record Campaign(String subject, String body) {}

  static class Account {
    private String layout;

    String getLayout() {
      return layout;
    }
  }

  private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_32);

  @POST
  String preview(@Valid Campaign campaign) throws Exception {
    return render(campaign.body());
  }

  @PUT
  String again(@NotNull @Valid Campaign campaign) throws Exception {
    StringWriter out = new StringWriter();
    // finding: template-injection
    new Template("again", new StringReader(campaign.body()), freemarker).process(Map.of(), out);
    return out.toString();
  }

  @PostMapping("/campaigns")
  String bound(@Valid Campaign campaign) throws Exception {
    // finding: template-injection
    return new Template("bound", campaign.subject(), freemarker).getName();
  }

  @POST
  @Path("mine")
  String mine(@Auth Account account, Campaign campaign) throws Exception {
    StringWriter out = new StringWriter();
    // ok: template-injection
    new Template("mine", new StringReader(account.getLayout()), freemarker).process(Map.of("text", campaign.body()), out);
    return out.toString();
  }

  private String render(String source) throws Exception {
    StringWriter out = new StringWriter();
    // finding: template-injection
    new Template("campaign", new StringReader(source), freemarker).process(Map.of(), out);
    return out.toString();
  }
}
