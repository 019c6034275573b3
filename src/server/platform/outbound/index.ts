export {
	OutboundFailed,
	requestOutside,
	type Network,
	type OutboundAnswer,
	type OutboundFault,
	type OutboundRequest
} from './request.ts';
