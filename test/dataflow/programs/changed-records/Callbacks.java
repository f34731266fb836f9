package org.example.contractors;

import java.net.URI;
import org.springframework.web.client.RestClient;

class Callbacks {
  private final ContractorRepository contractors;
  private final RestClient client;

  Callbacks(ContractorRepository contractors, RestClient client) {
    this.contractors = contractors;
    this.client = client;
  }

  void tell(Long id) {
    contractors.findById(id).map(Contractor::getCallback).map(URI::create)
        .ifPresent(target -> client.post().uri(target).retrieve().toBodilessEntity()); // finding: server-side-request-forgery
    Contractor contractor = contractors.findById(id).orElseThrow();
    client.get().uri(contractor.getSite()).retrieve().toBodilessEntity(); // finding: server-side-request-forgery
    client.get().uri(contractor.getHook()).retrieve().toBodilessEntity(); // ok: server-side-request-forgery
    client.get().uri(contractor.getProbe()).retrieve().toBodilessEntity(); // ok: server-side-request-forgery
  }
}
