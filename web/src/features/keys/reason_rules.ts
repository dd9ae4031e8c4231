import { useCommon } from '../../shared/words'

// As the server wants a reason.
export function useReasonRules() {
    const common = useCommon()
    return [
        { required: true, whitespace: true, message: common.required },
        { min: 2, message: common.too_short(2) },
        { max: 200, message: common.too_long(200) },
    ]
}
