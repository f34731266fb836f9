import bsh.Interpreter;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyShell;
import groovy.util.Eval;
import jakarta.servlet.http.HttpServletRequest;
import javax.script.Compilable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import jdk.jshell.JShell;
import org.codehaus.janino.ExpressionEvaluator;
import org.codehaus.janino.ScriptEvaluator;
import org.graalvm.polyglot.Context;
import org.jruby.embed.ScriptingContainer;
import org.luaj.vm2.Globals;
import org.mozilla.javascript.Scriptable;
import org.python.util.PythonInterpreter;

class Interpreters {
  void script(HttpServletRequest request, JShell sh, ExpressionEvaluator ee, Context ctx, PythonInterpreter py, ScriptingContainer rb, Globals lua, org.mozilla.javascript.Context rhino, Scriptable scope) throws Exception {
    String in = request.getParameter("in");
    ScriptEngine e = new ScriptEngineManager().getEngineByName("js");
    e.eval(in); // finding: code-injection
    ((Compilable) e).compile(in).eval(); // finding: code-injection
    e.put("name", in); // ok: code-injection
    new GroovyShell().evaluate(in); // finding: code-injection
    new GroovyShell().parse(in).run(); // finding: code-injection
    new GroovyClassLoader().parseClass(in); // finding: code-injection
    Eval.me(in); // finding: code-injection
    new Interpreter().eval(in); // finding: code-injection
    sh.eval(in); // finding: code-injection
    ee.cook(in); // finding: code-injection
    new ScriptEvaluator().cook(in); // finding: code-injection
    ctx.eval("js", in); // finding: code-injection
    rhino.evaluateString(scope, in, "x", 1, null); // finding: code-injection
    py.exec(in); // finding: code-injection
    py.eval(in); // finding: code-injection
    rb.runScriptlet(in); // finding: code-injection
    lua.load(in).call(); // finding: code-injection
  }

  void reflect(HttpServletRequest request) throws Exception {
    String in = request.getParameter("in");
    Class.forName(in).getDeclaredConstructor().newInstance(); // finding: code-injection
    new java.net.URLClassLoader(new java.net.URL[] {new java.net.URL(in)}); // finding: code-injection
  }
}
