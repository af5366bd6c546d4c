import Type, { type Static } from 'typebox'
import { type Endpoint, Strict } from '../contract.ts'
import { bounds } from './rules.ts'

const values = {
  sharedIdleMinutes: Type.Integer({
    minimum: bounds.sharedIdleMinutes.min,
    maximum: bounds.sharedIdleMinutes.max,
    description: 'Minutes without use after which a shared screen is left',
  }),
  dailyExports: Type.Integer({
    minimum: bounds.dailyExports.min,
    maximum: bounds.dailyExports.max,
    description: 'Files that one member may take out in a day',
  }),
  dailyExportRows: Type.Integer({
    minimum: bounds.dailyExportRows.min,
    maximum: bounds.dailyExportRows.max,
    description: 'Rows in all of them together',
  }),
}

export const SettingsFacts = Type.Object(values, {
  additionalProperties: false,
  examples: [{ sharedIdleMinutes: 15, dailyExports: 10, dailyExportRows: 20000 }],
})
export type SettingsFacts = Static<typeof SettingsFacts>

export const DeploymentSettings = Strict({ version: Type.Integer(), ...values })
export type DeploymentSettings = Static<typeof DeploymentSettings>

const tags = ['settings']

export const getSettings = {
  method: 'GET',
  url: '/api/settings',
  schema: {
    summary: 'When shared screens are left, and how much may be taken out in a day (admins)',
    tags,
    response: { 200: DeploymentSettings },
  },
} as const satisfies Endpoint

export const putSettings = {
  method: 'PUT',
  url: '/api/settings',
  schema: {
    summary: 'Set them, at once for everybody (admins; If-Match; with proof)',
    tags,
    body: SettingsFacts,
    response: { 200: DeploymentSettings },
  },
} as const satisfies Endpoint
