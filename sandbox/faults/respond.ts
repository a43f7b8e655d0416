import { answerLate, doBeside } from './asides'
import type { ConnectionFaultId } from './connection'
import { carryOutTwice, refuseSecondCopy } from './copies'
import { sayNothing, sayOther } from './dataLies'
import type { Exchange } from './exchange'
import type { FaultId } from './faultTable'
import { refuseFalsely } from './statusLies'

/** Faults that end in a whole answer, which any network can deliver. */
export type AnsweredFaultId = Exclude<FaultId, ConnectionFaultId>

/** Lets a fault strike that leaves the connection alone; gives the answer to deliver. */
export function respond(exchange: Exchange, id: AnsweredFaultId): Promise<Response> {
  switch (id) {
    case 'F08':
      return carryOutTwice(exchange)
    case 'F09':
      return refuseSecondCopy(exchange)
    case 'F10':
    case 'F11':
    case 'F12':
    case 'F13':
    case 'F14':
    case 'F15':
    case 'F16':
    case 'F17':
    case 'F18':
    case 'F19':
      return refuseFalsely(exchange, id)
    case 'F20':
      return sayNothing(exchange)
    case 'F21':
      return sayOther(exchange)
    case 'F22':
      return answerLate(exchange)
    case 'F23':
    case 'F24':
    case 'F32':
      return doBeside(exchange, id)
  }
}
