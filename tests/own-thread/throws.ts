import { workerData } from 'node:worker_threads'

throw new RangeError(`not ${workerData}`)
