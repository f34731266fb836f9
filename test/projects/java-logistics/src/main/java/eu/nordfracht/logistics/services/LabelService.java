package eu.nordfracht.logistics.services;

import eu.nordfracht.logistics.config.LogisticsSettings;
import eu.nordfracht.logistics.dto.LabelRequest;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.lib.Texts;
import eu.nordfracht.logistics.workers.JobQueue;
import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.Velocity;
import org.apache.velocity.app.VelocityEngine;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

/** Labels and the printers of the depots. */
@Service
public class LabelService {

    private static final Map<String, String> PRINTERS = Map.of("north", "zebra-01", "south", "zebra-02");
    private static final String GREETING = "Dear $name, thank you for parcel $number.";

    private enum Layout { A6, A5, THERMAL }

    private final JobQueue queue;
    private final RestTemplate client;
    private final LogisticsSettings settings;
    private final VelocityEngine velocity = new VelocityEngine();

    public LabelService(JobQueue queue, RestTemplate regioClient, LogisticsSettings settings) {
        this.queue = queue;
        this.client = regioClient;
        this.settings = settings;
    }

    public void print(LabelRequest request) throws IOException {
        String command = "lpr -P " + request.printer() + " /var/lib/java-logistics/labels/" + request.copies() + ".prn";
        Runtime.getRuntime().exec(command);
    }

    public void printLater(LabelRequest request) {
        queue.add(new JobQueue.Print(request.printer(), request.parcelNumber()));
    }

    public void printAt(String location, LabelRequest request) throws IOException {
        String printer = PRINTERS.getOrDefault(location, "zebra-01");
        new ProcessBuilder("lpr", "-P", printer, "-#", String.valueOf(request.copies()), "label.prn").start();
    }

    public File barcode(String number) throws IOException {
        File file = File.createTempFile("label", ".png");
        List<String> command = new ArrayList<>(List.of("zint", "--barcode=20", "--output=" + file));
        command.add("--data=" + number);
        new ProcessBuilder(command).redirectErrorStream(true).start();
        return file;
    }

    public void merge(List<String> numbers) throws IOException {
        StringBuilder line = new StringBuilder("pdfunite");
        numbers.stream().map(String::trim).map(n -> " labels/" + n + ".pdf").forEach(line::append);
        line.append(" labels/all.pdf");
        new ProcessBuilder("sh", "-c", line.toString()).start();
    }

    public void reprint(int station, int pages) throws IOException {
        Runtime.getRuntime().exec("reprint --station " + station + " --pages " + pages);
    }

    public void calibrate(String layout) throws IOException {
        Layout chosen = Layout.valueOf(layout);
        Runtime.getRuntime().exec("calibrate " + chosen);
    }

    public String greeting(LabelRequest request) {
        VelocityContext context = new VelocityContext();
        context.put("number", request.parcelNumber());
        StringWriter out = new StringWriter();
        Velocity.evaluate(context, out, "greeting", request.greeting());
        return out.toString();
    }

    public String standardGreeting(LabelRequest request, String name) {
        VelocityContext context = new VelocityContext();
        context.put("number", request.parcelNumber());
        context.put("name", Texts.abbreviate(name, 40));
        StringWriter out = new StringWriter();
        velocity.evaluate(context, out, "greeting", GREETING);
        return out.toString();
    }

    public String layout(LabelRequest request) throws IOException {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate("layout", request.layout());
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setTemplateLoader(loader);
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate("layout").process(Map.of("number", request.parcelNumber()), out);
        } catch (TemplateException e) {
            throw new LogisticsException(400, "layout is not valid");
        }
        return out.toString();
    }

    public byte[] render(LabelRequest request) {
        return client.postForObject(settings.rendererUrl(), request, byte[].class);
    }
}
