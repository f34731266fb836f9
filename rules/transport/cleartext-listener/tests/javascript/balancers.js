const elb = require('aws-cdk-lib/aws-elasticloadbalancing');
const {
  ApplicationLoadBalancer,
  ApplicationListener,
  ApplicationProtocol,
  CfnListener,
  ListenerAction,
  NetworkListener,
  NetworkLoadBalancer,
  Protocol,
} = require('aws-cdk-lib/aws-elasticloadbalancingv2');

function web(stack, vpc, certificate, settings) {
  const balancer = new ApplicationLoadBalancer(stack, 'web', { vpc });
  // finding: cleartext-listener
  balancer.addListener('plain', { port: 80, open: true });
  // finding: cleartext-listener
  balancer.addListener('odd', { protocol: ApplicationProtocol.HTTP, port: 9000 });
  // finding: cleartext-listener
  new ApplicationListener(stack, 'extra', { loadBalancer: balancer, port: 8080 });
  // ok: cleartext-listener
  balancer.addListener('tls', { port: 443, certificates: [certificate] });
  // ok: cleartext-listener
  balancer.addListener('tls-odd', { protocol: ApplicationProtocol.HTTPS, port: 8080 });
  // ok: cleartext-listener
  balancer.addListener('on', { port: 80, defaultAction: ListenerAction.redirect({ protocol: 'HTTPS' }) });
  // ok: cleartext-listener
  balancer.addListener('configured', settings);
}

function stream(stack, vpc, certificate) {
  const balancer = new NetworkLoadBalancer(stack, 'stream', { vpc });
  // finding: cleartext-listener
  balancer.addListener('meters', { port: 5000 });
  // finding: cleartext-listener
  new NetworkListener(stack, 'queue', { loadBalancer: balancer, port: 5672, protocol: Protocol.TCP });
  // ok: cleartext-listener
  balancer.addListener('passed-on', { port: 443 });
  // ok: cleartext-listener
  balancer.addListener('tls', { port: 5671, certificates: [certificate] });
  // ok: cleartext-listener
  new NetworkListener(stack, 'mqtt', { loadBalancer: balancer, port: 8883, protocol: Protocol.TLS });
}

function plain(stack, balancer) {
  // finding: cleartext-listener
  new CfnListener(stack, 'plain', { loadBalancerArn: balancer.arn, protocol: 'HTTP', port: 80, defaultActions: [{ type: 'forward' }] });
  // ok: cleartext-listener
  new CfnListener(stack, 'on', { loadBalancerArn: balancer.arn, protocol: 'HTTP', port: 80, defaultActions: [{ type: 'redirect' }] });
  // ok: cleartext-listener
  new CfnListener(stack, 'tls', { loadBalancerArn: balancer.arn, protocol: 'HTTPS', port: 443 });
}

function classic(stack, vpc) {
  // finding: cleartext-listener
  const balancer = new elb.LoadBalancer(stack, 'old', { vpc, listeners: [{ externalPort: 80, externalProtocol: elb.LoadBalancingProtocol.HTTP }] });
  // finding: cleartext-listener
  balancer.addListener({ externalPort: 25, externalProtocol: elb.LoadBalancingProtocol.TCP });
  // ok: cleartext-listener
  balancer.addListener({ externalPort: 465, externalProtocol: elb.LoadBalancingProtocol.SSL });
  // finding: cleartext-listener
  new elb.CfnLoadBalancer(stack, 'older', { listeners: [{ protocol: 'ssl' }, { protocol: 'tcp' }] });
  // ok: cleartext-listener
  new elb.CfnLoadBalancer(stack, 'newer', { listeners: [{ protocol: 'ssl' }, { protocol: 'https' }] });
}

module.exports = { web, stream, plain, classic };
