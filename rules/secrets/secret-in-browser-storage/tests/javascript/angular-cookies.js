angular.module('shop').controller('login', function ($scope, $cookies) {
  $scope.remember = function (user) {
    // finding: secret-in-browser-storage
    $cookies.put('login', user.password);
    // finding: secret-in-browser-storage
    $cookies.putObject('session', user.password);
    // ok: secret-in-browser-storage
    $cookies.put('theme', user.theme);
  };
});
