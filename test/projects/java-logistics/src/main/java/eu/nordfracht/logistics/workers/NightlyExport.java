package eu.nordfracht.logistics.workers;

import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.lib.Masking;
import eu.nordfracht.logistics.mail.Mailer;
import eu.nordfracht.logistics.repositories.CustomerRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Jobs of the night. Times are chosen around the backup at 01:00. */
@Component
public class NightlyExport {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyExport.class);
    private static final Path PUBLIC = Path.of("/var/www/portal/exports");
    private static final String FTP_HOST = "ftp.hostwerk.net";

    private final CustomerRepository customers;
    private final Mailer mailer;

    public NightlyExport(CustomerRepository customers, Mailer mailer) {
        this.customers = customers;
        this.mailer = mailer;
    }

    @Scheduled(cron = "0 10 2 * * *")
    public void newsletter() {
        List<Customer> all = customers.all();
        List<String> addresses = all.stream().map(Customer::getEmail).toList();
        addresses.forEach(address -> LOG.debug("newsletter for {}", address));
        mailer.announce(addresses, "News of the week");
    }

    @Scheduled(cron = "0 40 2 * * *")
    public void notice() {
        List<String> addresses = customers.contacts().stream().map(row -> (String) row[0]).toList();
        addresses.stream().map(Masking::pseudonym).forEach(LOG::trace);
        mailer.announce(addresses, "Depots are closed on Monday");
    }

    @Scheduled(cron = "0 0 3 * * *")
    public void export() throws IOException {
        Path file = PUBLIC.resolve("customers-" + LocalDate.now() + ".csv");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            customers.active().stream().map(NightlyExport::line).forEach(out::println);
        }
        upload(Files.readAllBytes(file), file.getFileName().toString());
        LOG.info("exported {}", file.getFileName());
    }

    @Scheduled(cron = "0 0 4 * * SUN")
    public void weekly() throws IOException {
        String bands = customers.active().stream()
                .collect(Collectors.groupingBy(c -> Masking.ageBand(c.getBirthDate()), Collectors.counting()))
                .toString();
        Files.writeString(PUBLIC.resolve("ages.txt"), bands);
        deliver(new ByteArrayInputStream(bands.getBytes(StandardCharsets.UTF_8)));
    }

    private void upload(byte[] content, String name) throws IOException {
        FTPClient ftp = new FTPClient();
        ftp.connect(FTP_HOST);
        ftp.login("nordfracht", "Lotsen+Boot_31");
        ftp.storeFile(name, new ByteArrayInputStream(content));
        ftp.disconnect();
    }

    private void deliver(InputStream content) throws IOException {
        FTPSClient ftp = new FTPSClient();
        ftp.connect("ftps.intern.nordfracht.net");
        ftp.execPROT("P");
        ftp.login("statistics", System.getenv("FTPS_PASSWORD"));
        ftp.storeFile("ages.txt", content);
        ftp.disconnect();
    }

    private static String line(Customer customer) {
        return String.join(";", customer.fullName(), customer.getEmail(), customer.getIban());
    }
}
