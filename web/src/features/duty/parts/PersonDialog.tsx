import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, App, Button, Checkbox, DatePicker, Form, InputNumber, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { useLocale } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useDutyWords } from '../i18n'
import { type Person, useStandardSkills, useUpdatePerson } from '../queries'

interface Row { skill: string; level: number; valid_until: Dayjs | null }
interface Values { capacity: number | null; is_by_standard: boolean; skills: Row[] }

const valuesOf = (person: Person): Values => ({
    capacity: person.capacity,
    is_by_standard: !person.is_capacity_agreed,
    skills: person.skills.map((it) => ({ ...it, valid_until: it.valid_until ? dayjs(it.valid_until) : null })),
})

export function PersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
    const words = useDutyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const update = useUpdatePerson()
    const [is_conflict, setConflict] = useState(false)
    const submit = ({ capacity, is_by_standard, skills }: Values) =>
        update.mutate(
            {
                user_id: person.user_id,
                version: person.version,
                capacity: is_by_standard ? null : (capacity ?? 0),
                skills: skills.map((it) => ({
                    skill: it.skill, level: it.level, valid_until: it.valid_until ? it.valid_until.endOf('day').toISOString() : null,
                })),
            },
            {
                onSuccess: () => {
                    void message.success(common.saved)
                    onClose()
                },
                onError: (error) => {
                    if (error instanceof ApiError && error.is_conflict) return setConflict(true)
                    showProblem(error, message, form)
                },
            },
        )
    return (
        <Modal
            open
            title={words.edit_person(person.display_name)}
            okText={common.save}
            cancelText={common.cancel}
            confirmLoading={update.isPending}
            onOk={() => form.submit()}
            onCancel={onClose}
            width={620}
            destroyOnHidden
        >
            {is_conflict && <Alert type="warning" showIcon role="alert" className="gap_below" title={words.conflict} />}
            <Form form={form} layout="vertical" onFinish={submit} initialValues={valuesOf(person)}>
                <Form.Item label={words.capacity} extra={words.capacity_hint}>
                    <span className="row">
                        <Form.Item noStyle dependencies={['is_by_standard']}>
                            {({ getFieldValue }) => (
                                <Form.Item name="capacity" noStyle>
                                    <InputNumber
                                        min={0}
                                        max={1000}
                                        precision={0}
                                        aria-label={words.capacity}
                                        disabled={getFieldValue('is_by_standard') as boolean}
                                    />
                                </Form.Item>
                            )}
                        </Form.Item>
                        <Form.Item name="is_by_standard" valuePropName="checked" noStyle>
                            <Checkbox>{words.by_standard}</Checkbox>
                        </Form.Item>
                    </span>
                </Form.Item>
                <SkillRows />
            </Form>
        </Modal>
    )
}

function SkillRows() {
    const words = useDutyWords()
    const common = useCommon()
    const locale = useLocale()
    const { data = [] } = useStandardSkills()
    const form = Form.useFormInstance<Values>()
    const chosen = (Form.useWatch('skills', form) ?? []).map((it) => it?.skill)
    const options = data.map((it) => ({
        value: it.code, label: locale === 'en' ? it.name_en : it.name_zh, disabled: chosen.includes(it.code),
    }))
    const levels = [1, 2, 3].map((value) => ({ value, label: words.level[value] }))
    const required = [{ required: true, message: common.required }]
    return (
        <fieldset className="duty_skill_rows">
            <legend>{words.skills}</legend>
            <Form.List name="skills">
                {(rows, { add, remove }) => (
                    <>
                        {rows.map(({ key, name }) => (
                            <div key={key} className="duty_skill_row">
                                <Form.Item name={[name, 'skill']} rules={required}>
                                    <Select options={options} placeholder={words.skill} aria-label={words.skill} />
                                </Form.Item>
                                <Form.Item name={[name, 'level']} rules={required}>
                                    <Select options={levels} aria-label={words.skill_level} />
                                </Form.Item>
                                <Form.Item name={[name, 'valid_until']}>
                                    <DatePicker placeholder={words.no_end} aria-label={words.valid_until} />
                                </Form.Item>
                                <Button type="text" icon={<DeleteOutlined />} aria-label={words.remove_skill} onClick={() => remove(name)} />
                            </div>
                        ))}
                        {rows.length < data.length && (
                            <Button icon={<PlusOutlined />} onClick={() => add({ level: 1, valid_until: null })}>
                                {words.add_skill}
                            </Button>
                        )}
                    </>
                )}
            </Form.List>
        </fieldset>
    )
}
