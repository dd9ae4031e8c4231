import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '../../../api/session'
import { useKnowledgeWords } from '../i18n'

export function NewArticleButton() {
    const words = useKnowledgeWords()
    const can = useCan()
    const navigate = useNavigate()
    if (!can('knowledge_edit')) return null
    return (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/knowledge/new')}>
            {words.new_article}
        </Button>
    )
}
