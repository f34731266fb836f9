angular.module('ward', []).filter('trusted', function ($sce) {
  return function (text) {
    // finding: escaping-bypassed
    return $sce.trustAsHtml(text);
  };
});

angular.module('ward').filter('badge', function ($sce) {
  return function () {
    // ok: escaping-bypassed
    return $sce.trustAsHtml('<b class="new">new</b>');
  };
});

angular.module('ward').filter('cleaned', function ($sce, $sanitize) {
  return function (text) {
    text = $sanitize(text);
    // ok: escaping-bypassed
    return $sce.trustAsHtml(text);
  };
});

angular.module('ward').controller('NoteController', function ($scope, $sce) {
  $scope.banner = '<b>Ward 3</b>';
  $scope.show = function () {
    // finding: escaping-bypassed
    $scope.shown = $sce.trustAsHtml($scope.draft);
    // ok: escaping-bypassed
    $scope.head = $sce.trustAsHtml($scope.banner);
  };
});
