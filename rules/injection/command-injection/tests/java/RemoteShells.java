import com.jcraft.jsch.ChannelExec;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.zeroturnaround.exec.ProcessExecutor;

class RemoteShells {
  void exec(HttpServletRequest request, ChannelExec ch, Session ssh) throws Exception {
    String in = request.getParameter("in");
    new DefaultExecutor().execute(CommandLine.parse("convert " + in)); // finding: command-injection
    new ProcessExecutor().command("sh", "-c", "convert " + in).execute(); // finding: command-injection
    new ProcessExecutor().commandSplit("convert " + in).execute(); // finding: command-injection
    ch.setCommand("convert " + in); // finding: command-injection
    ssh.exec("convert " + in); // finding: command-injection
    new DefaultExecutor().execute(new CommandLine("convert").addArgument(in)); // ok: command-injection
    new ProcessBuilder("bash", "-c", "convert " + in).start(); // finding: command-injection
    ProcessBuilder pb = new ProcessBuilder();
    pb.command(List.of("sh", "-c", "ls " + in)); // finding: command-injection
  }
}
