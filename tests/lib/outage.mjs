// A row as it was taken down while the system was down, and an engineer and a clerk on duty who can keep it.
import { Client } from './client.mjs'

export const tuesday = (clock) => `2026-03-03T${clock}:00Z`

export async function onDuty(url) {
  const lead = await Client.as(url, 'manager')
  for (const username of ['jc.field', 'jc.service']) {
    const { user_id } = (await Client.as(url, username)).session.user
    const made = await lead.post('/duty/shifts', { user_id, starts_at: tuesday('01:00'), ends_at: tuesday('09:00') })
    if (made.status !== 201) throw new Error(made.text)
  }
  return lead
}

export const row = (entry_key, phone, more = {}) => ({
  entry_key, taken_at: '2026-03-01T02:00:00Z', taken_by: '王芳', channel: 'phone', customer_name: '欧阳雷', phone, service_type: 'visit.repair',
  wanted_at: tuesday('05:00'), place: '', data: [{ code: 'address', text: '幸福路 88 号' }, { code: 'symptom', text: '断网' }], remarks: '下午在家', ...more,
})

export const request = (rows, more = {}) => ({ run_key: 'run-of-tests', source: 'sheet', is_trial: false, rows, ...more })
