/** Groups the endpoints of this API by subject. The numbers begin alike in the documentation; the names are ours. */
import type { EndpointGroup } from './record.ts';

/** In the order of the numbers. */
export const endpointGroups = [
  { id: 'entities', label: 'Entities', beginning: '10' },
  { id: 'leads', label: 'Leads', beginning: '11' },
  { id: 'policies', label: 'Policies', beginning: '12' },
  { id: 'consent-stream', label: 'Consent stream', beginning: '13' },
  { id: 'sign-in', label: 'Sign-in and passwords', beginning: '20' },
  { id: 'permissions', label: 'Terms and permissions', beginning: '21' },
  { id: 'data-requests', label: 'Data requests', beginning: '212' },
  { id: 'preferences', label: 'Preferences', beginning: '23' },
  { id: 'devices', label: 'Mobile devices', beginning: '40' },
  { id: 'cities', label: 'Cities', beginning: '60' },
  { id: 'access-tokens', label: 'Access tokens', beginning: '61' },
  { id: 'messages', label: 'Messages', beginning: '70' },
  { id: 'forms', label: 'Forms', beginning: '80' },
  { id: 'documents', label: 'Documents', beginning: '92' },
  { id: 'lottery', label: 'Lottery', beginning: '94' },
] as const satisfies readonly EndpointGroup[];
