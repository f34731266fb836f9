import com.github.jknack.handlebars.Handlebars;
import com.github.mustachejava.DefaultMustacheFactory;
import com.hubspot.jinjava.Jinjava;
import com.mitchellbosecke.pebble.PebbleEngine;
import com.samskivert.mustache.Mustache;
import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Qute;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.io.Writer;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.stringtemplate.v4.ST;
import org.thymeleaf.TemplateEngine;

class MoreEngines {
  void templates(HttpServletRequest request, VelocityEngine ve, Configuration cfg, TemplateEngine te, Engine qute, Jinjava jj, Writer w) throws Exception {
    String in = request.getParameter("in");
    ve.evaluate(new VelocityContext(), w, "x", in); // finding: template-injection
    VelocityContext vc = new VelocityContext(); vc.put("a", in); ve.evaluate(vc, w, "x", "hello $a"); // ok: template-injection
    new Template("x", new StringReader(in), cfg).process(Map.of(), w); // finding: template-injection
    new Template("x", in, cfg); // finding: template-injection
    new StringTemplateLoader().putTemplate("x", in); // finding: template-injection
    new PebbleEngine.Builder().build().getLiteralTemplate(in); // finding: template-injection
    new DefaultMustacheFactory().compile(new StringReader(in), "x"); // finding: template-injection
    Mustache.compiler().compile(in); // finding: template-injection
    new Handlebars().compileInline(in); // finding: template-injection
    jj.render(in, Map.of()); // finding: template-injection
    jj.render("hi {{ a }}", Map.of("a", in)); // ok: template-injection
    new ST(in).render(); // finding: template-injection
    qute.parse(in).render(); // finding: template-injection
    Qute.fmt(in).render(); // finding: template-injection
    qute.parse("hi {a}").data("a", in).render(); // ok: template-injection
  }
}
