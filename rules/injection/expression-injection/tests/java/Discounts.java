package shop.prices;

import com.ql.util.express.DefaultContext;
import com.ql.util.express.ExpressRunner;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.bind.ServletRequestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.WebUtils;

class Discounts {
  private final ExpressRunner runner = new ExpressRunner();

  @GetMapping("/discount")
  Object discount(HttpServletRequest request) throws Exception {
    String formula = ServletRequestUtils.getStringParameter(request, "formula", "price");
    DefaultContext<String, Object> context = new DefaultContext<>();
    // finding: expression-injection
    return runner.execute(formula, context, null, true, false);
  }

  @GetMapping("/remembered")
  Object remembered(HttpServletRequest request) throws Exception {
    Cookie cookie = WebUtils.getCookie(request, "formula");
    // finding: expression-injection
    return runner.execute(cookie.getValue(), new DefaultContext<>(), null, true, false);
  }

  @GetMapping("/amount")
  Object amount(HttpServletRequest request) throws Exception {
    DefaultContext<String, Object> context = new DefaultContext<>();
    context.put("amount", ServletRequestUtils.getIntParameter(request, "amount", 1));
    context.put("name", ServletRequestUtils.getStringParameter(request, "name", ""));
    // ok: expression-injection
    return runner.execute("amount * 0.9", context, null, true, false);
  }
}
