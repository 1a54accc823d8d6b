import type { Shape } from '../shape';
import type { state as vi } from '../vi/state';

export const state = {
  state: {
    gone: 'This dataset was withdrawn from the catalogue',
    goneText: 'Its address stays reserved. You can search for a dataset that replaces it.',
    goneFor: 'Its address stays reserved. This dataset takes its place:',
    notFound: 'Page not found',
    notFoundText: 'The address may have changed or be misspelled. Try a search.',
    badRequest: 'The request is not right',
    badRequestText: 'There is something in this address that the portal does not understand. Try a search.',
    error: 'This page cannot be shown',
    errorText: 'The fault was noted. Try again; the rest of the portal works.',
    away: 'The data cannot be read for the moment',
    awayText: 'The data server does not answer. Try again in a few minutes.',
    partAway: 'This part cannot be shown for the moment',
    partAwayText: 'The other parts of the page work.',
    searchDown: 'Searching is paused',
    searchDownText: 'Datasets can still be opened by their address. Try again in a few minutes.',
    retry: 'Try again',
    status: 'See the service status',
    home: 'Home',
    requestId: 'Request id: {id}',
  },
} as const satisfies Shape<typeof vi>;
