import graphql.GraphqlErrorBuilder;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;

class RemoteErrors {
  record Borrower(long id, String surname, String taxNumber) {}

  void refuse(Borrower borrower, StreamObserver<String> observer) {
    // finding: personal-data-in-error
    observer.onError(Status.INTERNAL.withDescription("no scoring for " + borrower.surname()).asRuntimeException());
    // ok: personal-data-in-error
    observer.onError(Status.NOT_FOUND.withDescription("no loan " + borrower.id()).asRuntimeException());
    Status status = Status.FAILED_PRECONDITION;
    // finding: personal-data-in-error
    observer.onError(status.augmentDescription(borrower.taxNumber()).asException());
  }

  Object answer(Borrower borrower) {
    // finding: personal-data-in-error
    return GraphqlErrorBuilder.newError().message("tax number %s", borrower.taxNumber()).build();
  }

  Object other(Borrower borrower) {
    // ok: personal-data-in-error
    return GraphqlErrorBuilder.newError().message("loan %s", borrower.id()).build();
  }
}
