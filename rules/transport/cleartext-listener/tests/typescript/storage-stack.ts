import { Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as cache from 'aws-cdk-lib/aws-elasticache';
import { aws_cloudfront as cdn } from 'aws-cdk-lib';

const shared = { versioned: true };
const strict = { versioned: true, enforceSSL: true };

export class StorageStack extends Stack {
  constructor(scope: any, id: string, settings: s3.BucketProps, origin: any) {
    super(scope, id);
    // finding: cleartext-listener
    new s3.Bucket(this, 'letters');
    // finding: cleartext-listener
    new s3.Bucket(this, 'invoices', shared);
    // finding: cleartext-listener
    new s3.Bucket(this, 'archive', { ...shared, enforceSSL: false });
    // ok: cleartext-listener
    new s3.Bucket(this, 'contracts', strict);
    // ok: cleartext-listener
    new s3.Bucket(this, 'photos', { ...strict });
    // ok: cleartext-listener
    new s3.Bucket(this, 'configured', settings);

    // finding: cleartext-listener
    new cache.CfnReplicationGroup(this, 'sessions', { transitEncryptionEnabled: false });
    // finding: cleartext-listener
    new cache.CfnReplicationGroup(this, 'carts', { cacheNodeType: 'cache.t3.small' });
    // ok: cleartext-listener
    new cache.CfnReplicationGroup(this, 'tokens', { transitEncryptionEnabled: true });

    // finding: cleartext-listener
    new cdn.Distribution(this, 'shop', { defaultBehavior: { origin, viewerProtocolPolicy: cdn.ViewerProtocolPolicy.ALLOW_ALL } });
    // ok: cleartext-listener
    new cdn.Distribution(this, 'blog', { defaultBehavior: { origin, viewerProtocolPolicy: cdn.ViewerProtocolPolicy.REDIRECT_TO_HTTPS } });
  }
}
