package shop.rules;

import groovy.lang.GroovyShell;
import java.util.Map;
import javax.script.Bindings;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

class Scripts {
  private static final Map<String, String> RULES = Map.of("sum", "a + b", "mean", "(a + b) / 2");
  private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");

  @PostMapping("/rules")
  Object rule(@RequestBody String source) throws ScriptException {
    // finding: code-injection
    return engine.eval(source);
  }

  Object discount(HttpServletRequest request) throws ScriptException {
    ScriptEngine local = new ScriptEngineManager().getEngineByName("nashorn");
    // finding: code-injection
    return local.eval("price * " + request.getParameter("factor"));
  }

  @PostMapping("/groovy")
  Object groovy(@RequestParam String script) {
    // finding: code-injection
    return new GroovyShell().evaluate(script);
  }

  Object plugin(HttpServletRequest request) throws ReflectiveOperationException {
    // finding: code-injection
    return Class.forName(request.getParameter("plugin")).getDeclaredConstructor().newInstance();
  }

  Object loaded(HttpServletRequest request) throws ReflectiveOperationException {
    String name = "shop.plugins." + request.getHeader("X-Plugin");
    // finding: code-injection
    return Thread.currentThread().getContextClassLoader().loadClass(name);
  }

  Object constant() throws ScriptException {
    // ok: code-injection
    return engine.eval("1 + 1");
  }

  Object variable(HttpServletRequest request) throws ScriptException {
    Bindings bindings = engine.createBindings();
    bindings.put("name", request.getParameter("name"));
    // ok: code-injection
    return engine.eval("name.length", bindings);
  }

  Object number(@RequestParam double factor) throws ScriptException {
    // ok: code-injection
    return engine.eval("price * " + factor);
  }

  Object known(@RequestParam String rule) throws ScriptException {
    // ok: code-injection
    return engine.eval(RULES.get(rule));
  }

  Object driver() throws ClassNotFoundException {
    // ok: code-injection
    return Class.forName("org.postgresql.Driver");
  }

  Object listed(@RequestParam String kind) throws ClassNotFoundException {
    String name = "csv".equals(kind) ? "shop.export.Csv" : "shop.export.Json";
    // ok: code-injection
    return Class.forName(name);
  }
}
