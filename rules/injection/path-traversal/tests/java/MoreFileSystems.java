import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Scanner;
import net.lingala.zip4j.ZipFile;
import okio.Okio;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.vfs2.VFS;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;

class MoreFileSystems {
  void path(HttpServletRequest request, HttpServletResponse response, ResourceLoader rl) throws Exception {
    String in = request.getParameter("in");
    Files.readString(Path.of("/data", in)); // finding: path-traversal
    Files.newBufferedReader(Paths.get("/data").resolve(in)); // finding: path-traversal
    Files.copy(Path.of("/data/" + in), new ByteArrayOutputStream()); // finding: path-traversal
    Files.lines(Path.of("/data/" + in)); // finding: path-traversal
    Files.walk(Path.of("/data/" + in)); // finding: path-traversal
    Files.deleteIfExists(Path.of("/data/" + in)); // finding: path-traversal
    new FileSystemResource("/data/" + in).getInputStream(); // finding: path-traversal
    FileUtils.readFileToString(new File("/data", in), "utf-8"); // finding: path-traversal
    FileUtils.readFileToString(new File("/data", FilenameUtils.getName(in)), "utf-8"); // ok: path-traversal
    new RandomAccessFile("/data/" + in, "r"); // finding: path-traversal
    new PrintWriter("/data/" + in); // finding: path-traversal
    new Scanner(new File("/data/" + in)); // finding: path-traversal
    Okio.source(new File("/data/" + in)); // finding: path-traversal
    VFS.getManager().resolveFile("/data/" + in); // finding: path-traversal
    rl.getResource("file:/data/" + in).getInputStream(); // finding: path-traversal
    ResourceUtils.getFile("/data/" + in); // finding: path-traversal
    new java.util.zip.ZipFile("/data/" + in); // finding: path-traversal
    java.nio.channels.FileChannel.open(Path.of("/data/" + in)); // finding: path-traversal
    Path root = Path.of("/data").toAbsolutePath();
    Path p = root.resolve(in).normalize();
    if (p.startsWith(root)) Files.readString(p); // ok: path-traversal
    File f = new File("/data", in);
    if (f.getCanonicalPath().startsWith("/data" + File.separator)) new FileInputStream(f); // ok: path-traversal
  }
}
