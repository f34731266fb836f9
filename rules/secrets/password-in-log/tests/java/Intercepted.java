import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.List;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.aspectj.lang.annotation.Pointcut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Aspect
class Tracing {
  private static final Logger log = LoggerFactory.getLogger(Tracing.class);

  @Around("execution(* *AccountService.*(..))")
  Object around(ProceedingJoinPoint point) throws Throwable {
    // ok: password-in-log
    log.debug("{}", point.getSignature().getName());
    // finding: password-in-log
    log.debug("{}", Arrays.toString(point.getArgs()));
    return point.proceed();
  }

  @Around("execution(* *TariffService.*(..))")
  Object tariffs(ProceedingJoinPoint point) throws Throwable {
    // ok: password-in-log
    log.debug("{}", Arrays.toString(point.getArgs()));
    return point.proceed();
  }

  @Pointcut("@annotation(Traced)")
  void traced() {}

  @Before("traced()")
  void before(JoinPoint point) {
    for (Object one : point.getArgs()) {
      // finding: password-in-log
      log.debug("{}", one);
    }
  }

  @Before("@annotation(counted)")
  void counted(JoinPoint point, Counted counted) {
    // ok: password-in-log
    log.debug("{}", Arrays.toString(point.getArgs()));
  }

  @Before("execution(* *AccountService.*(..))")
  void masked(JoinPoint point) {
    // ok: password-in-log
    log.debug("{}", Arrays.stream(point.getArgs()).filter(Number.class::isInstance).toList());
  }
}

class AccountService {
  void changePassword(String login, String newPassword) {}
}

class TariffService {
  void change(String tariff, int price) {}
}

class Logins {
  @Traced
  void login(Credentials credentials) {}

  @Counted
  void count(String name) {}

  record Credentials(String login, String password) {}
}

@Audited
@Interceptor
class Audit {
  private static final Logger log = LoggerFactory.getLogger(Audit.class);

  @AroundInvoke
  Object log(InvocationContext context) throws Exception {
    // finding: password-in-log
    log.info("parameters {}", List.of(context.getParameters()));
    return context.proceed();
  }
}

@Audited
class Members {
  boolean admit(String name, String password) {
    return name.length() > password.length();
  }
}

@InterceptorBean(Counted.class)
class Counting implements MethodInterceptor<Object, Object> {
  private static final Logger log = LoggerFactory.getLogger(Counting.class);

  public Object intercept(MethodInvocationContext<Object, Object> context) {
    // ok: password-in-log
    log.info("parameters {}", context.getParameterValueMap());
    return context.proceed();
  }
}

@interface Traced {}

@interface Counted {}

@interface Audited {}
