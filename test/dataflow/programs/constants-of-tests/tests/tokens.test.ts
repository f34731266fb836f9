import { signFor } from '../src/tokens';

signFor('anna', 'only-for-this-check-77');
signFor('bert', 'only-for-this-check-78');
signFor('carl', 'only-for-this-check-77');
