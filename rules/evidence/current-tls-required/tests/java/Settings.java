import java.util.Map;

class Settings {
  private String minTlsVersion;

  void current() {
    // finding: current-tls-required
    this.minTlsVersion = "TLSv1.2";
  }

  void old() {
    // ok: current-tls-required
    this.minTlsVersion = "TLSv1.0";
  }
}
