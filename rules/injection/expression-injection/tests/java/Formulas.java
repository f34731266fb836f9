package shop.prices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.el.ELProcessor;
import javax.el.ExpressionFactory;
import javax.el.StandardELContext;
import ognl.Ognl;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.MapContext;
import org.mvel2.MVEL;
import org.springframework.expression.Expression;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

class Formulas {
  private static final Map<String, String> RULES = Map.of("net", "price", "gross", "price * 1.19");
  private final ExpressionParser parser = new SpelExpressionParser();
  private final JexlEngine jexl = new JexlBuilder().create();

  @GetMapping("/filter")
  Object filter(@RequestParam("filter") String filter) {
    Expression expression = parser.parseExpression("items.?[" + filter + "]");
    // finding: expression-injection
    return expression.getValue(new StandardEvaluationContext());
  }

  @PostMapping("/ognl")
  Object property(@RequestBody String path, Object root) throws Exception {
    // finding: expression-injection
    return Ognl.getValue(path, root);
  }

  Object mvel(HttpServletRequest request) {
    // finding: expression-injection
    return MVEL.eval(request.getParameter("rule"));
  }

  Object jexl(HttpServletRequest request) {
    String formula = request.getHeader("X-Formula");
    // finding: expression-injection
    return jexl.createExpression(formula).evaluate(new MapContext());
  }

  Object el(HttpServletRequest request) {
    ExpressionFactory factory = ExpressionFactory.newInstance();
    StandardELContext context = new StandardELContext(factory);
    // finding: expression-injection
    return factory.createValueExpression(context, "${" + request.getParameter("name") + "}", Object.class).getValue(context);
  }

  Object processor(HttpServletRequest request) {
    // finding: expression-injection
    return new ELProcessor().eval(request.getQueryString());
  }

  Object simple(HttpServletRequest request) {
    Expression expression = parser.parseExpression(request.getParameter("path"));
    // ok: expression-injection
    return expression.getValue(SimpleEvaluationContext.forReadOnlyDataBinding().build(), request.getParameterMap());
  }

  Object constant() {
    // ok: expression-injection
    return parser.parseExpression("order.total > 100").getValue();
  }

  Object variable(HttpServletRequest request) {
    StandardEvaluationContext context = new StandardEvaluationContext();
    context.setVariable("name", request.getParameter("name"));
    // ok: expression-injection
    return parser.parseExpression("#name.length()").getValue(context);
  }

  Object number(HttpServletRequest request) {
    int index = Integer.parseInt(request.getParameter("index"));
    // ok: expression-injection
    return parser.parseExpression("items[" + index + "]").getValue();
  }

  Object known(HttpServletRequest request) {
    // ok: expression-injection
    return MVEL.eval(RULES.getOrDefault(request.getParameter("rule"), "price"));
  }

  Object data(HttpServletRequest request) throws Exception {
    // ok: expression-injection
    return Ognl.getValue("title", request.getParameterMap());
  }
}
