package shop.mail;

import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.Velocity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

class Mails {
  private final Configuration configuration;
  private final TemplateEngine engine;

  Mails(Configuration configuration, TemplateEngine engine) {
    this.configuration = configuration;
    this.engine = engine;
  }

  @PostMapping("/mail")
  void freemarker(@RequestBody String source) throws Exception {
    // finding: template-injection
    Template template = new Template("mail", new StringReader(source), configuration);
    template.process(Map.of(), new StringWriter());
  }

  void loaded(HttpServletRequest request) {
    StringTemplateLoader loader = new StringTemplateLoader();
    // finding: template-injection
    loader.putTemplate("mail", "Dear ${name}, " + request.getParameter("text"));
    configuration.setTemplateLoader(loader);
  }

  String velocity(HttpServletRequest request) {
    StringWriter out = new StringWriter();
    // finding: template-injection
    Velocity.evaluate(new VelocityContext(), out, "mail", request.getParameter("text"));
    return out.toString();
  }

  String thymeleaf(@RequestParam String text) {
    // finding: template-injection
    return engine.process(text, new Context());
  }

  String greeting(HttpServletRequest request) {
    String text = String.format("Hello %s", request.getHeader("X-Name"));
    // finding: template-injection
    return engine.process(text, new Context());
  }

  void file(HttpServletRequest request) throws Exception {
    // ok: template-injection
    Template template = configuration.getTemplate("mail.ftl");
    template.process(Map.of("text", request.getParameter("text")), new StringWriter());
  }

  String values(HttpServletRequest request) {
    VelocityContext context = new VelocityContext();
    context.put("text", request.getParameter("text"));
    StringWriter out = new StringWriter();
    // ok: template-injection
    Velocity.evaluate(context, out, "mail", "Dear $name, $text");
    return out.toString();
  }

  String variable(@RequestParam String text) {
    Context context = new Context();
    context.setVariable("text", text);
    // ok: template-injection
    return engine.process("mail", context);
  }

  String chosen(@RequestParam String kind) {
    // ok: template-injection
    return engine.process("short".equals(kind) ? "short-mail" : "long-mail", new Context());
  }

  void constant() throws Exception {
    // ok: template-injection
    new Template("footer", new StringReader("Kind regards, ${shop}"), configuration);
  }
}
