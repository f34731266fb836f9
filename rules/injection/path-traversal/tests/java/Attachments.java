package shop.files;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Enumeration;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

class Attachments {
  private static final String BASE = "/var/shop/attachments/";
  private static final Map<String, String> FILES = Map.of("terms", "terms.pdf", "imprint", "imprint.pdf");

  InputStream stream(HttpServletRequest request) throws IOException {
    // finding: path-traversal
    return new FileInputStream(BASE + request.getParameter("name"));
  }

  @GetMapping("/files/{name}")
  byte[] bytes(@PathVariable String name) throws IOException {
    Path file = Paths.get(BASE, name);
    // finding: path-traversal
    return Files.readAllBytes(file);
  }

  @GetMapping("/text")
  String text(@RequestParam String name) throws IOException {
    File file = new File(new File(BASE), name);
    // finding: path-traversal
    return FileUtils.readFileToString(file, "UTF-8");
  }

  void remove(HttpServletRequest request) {
    File file = new File(BASE + request.getHeader("X-File"));
    // finding: path-traversal
    file.delete();
  }

  @PostMapping("/files")
  void upload(@RequestParam("file") MultipartFile file) throws IOException {
    // finding: path-traversal
    file.transferTo(new File(BASE + file.getOriginalFilename()));
  }

  void unpack(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      // finding: path-traversal
      FileOutputStream out = new FileOutputStream(new File(BASE, entry.getName()));
      zip.transferTo(out);
    }
  }

  void unpackAll(ZipFile zip) throws IOException {
    for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      File target = new File(BASE, entry.getName());
      // finding: path-traversal
      FileUtils.copyInputStreamToFile(zip.getInputStream(entry), target);
      if (!target.getCanonicalPath().startsWith(BASE)) throw new IOException(entry.getName());
      // ok: path-traversal
      FileUtils.copyInputStreamToFile(zip.getInputStream(entry), target);
    }
  }

  InputStream one(ZipFile zip, String name) throws IOException {
    // what is asked for inside of the archive stays there
    // ok: path-traversal
    return zip.getInputStream(zip.getEntry(name));
  }

  InputStream fixed() throws IOException {
    // ok: path-traversal
    return new FileInputStream(BASE + "terms.pdf");
  }

  InputStream lastPart(HttpServletRequest request) throws IOException {
    // ok: path-traversal
    return new FileInputStream(BASE + FilenameUtils.getName(request.getParameter("name")));
  }

  byte[] fileName(@RequestParam String name) throws IOException {
    // ok: path-traversal
    return Files.readAllBytes(Paths.get(BASE, Paths.get(name).getFileName().toString()));
  }

  byte[] inside(@RequestParam String name) throws IOException {
    Path base = Paths.get(BASE);
    Path file = base.resolve(name).normalize();
    if (!file.startsWith(base)) throw new IOException("outside");
    // ok: path-traversal
    return Files.readAllBytes(file);
  }

  InputStream canonical(HttpServletRequest request) throws IOException {
    File file = new File(BASE, request.getParameter("name"));
    if (!file.getCanonicalPath().startsWith(BASE)) throw new IOException("outside");
    // ok: path-traversal
    return new FileInputStream(file);
  }

  byte[] number(@RequestParam long id) throws IOException {
    // ok: path-traversal
    return Files.readAllBytes(Path.of(BASE + id + ".pdf"));
  }

  byte[] known(@RequestParam String document) throws IOException {
    // ok: path-traversal
    return Files.readAllBytes(Path.of(BASE, FILES.get(document)));
  }

  @PostMapping("/cases/{caseId}/evidence")
  void belowCase(@PathVariable UUID caseId, @RequestParam MultipartFile bundle) throws IOException {
    Path target = Paths.get(BASE).resolve(caseId.toString()).toAbsolutePath().normalize();
    ZipInputStream zip = new ZipInputStream(bundle.getInputStream());
    for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
      Path out = target.resolve(entry.getName()).normalize();
      if (!out.startsWith(target)) throw new IOException("refused");
      // ok: path-traversal
      Files.createDirectories(out.getParent());
      // ok: path-traversal
      Files.copy(zip, out);
    }
  }

  @PostMapping("/boxes/{box}/evidence")
  void belowChosen(@PathVariable String box, @RequestParam MultipartFile bundle) throws IOException {
    Path target = Paths.get(BASE).resolve(box);
    ZipInputStream zip = new ZipInputStream(bundle.getInputStream());
    Path out = target.resolve(zip.getNextEntry().getName()).normalize();
    if (!out.startsWith(target)) throw new IOException("refused");
    // finding: path-traversal
    Files.copy(zip, out);
  }
}
