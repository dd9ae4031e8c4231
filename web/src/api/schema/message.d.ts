// Generated from api/message.yaml by `npm run api`. Do not edit.
export interface paths {
    "/message_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates in work and in use, by id */
        get: operations["list_message_templates"];
        put?: never;
        /** A draft; of a place that has one, its next version */
        post: operations["draft_message_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message_templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The words of a draft */
        put: operations["change_message_template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message_templates/{template_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the same place, latest first, at most 50 */
        get: operations["list_message_template_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message_templates/{template_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a draft; retire a draft or the one in use */
        post: operations["act_on_message_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message_templates/{template_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what another person proposed, or send it back; the one in use before is retired */
        post: operations["approve_message_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message_template_preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A template filled in, with sample words or a ticket, and its length as an SMS */
        post: operations["preview_message_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outgoing messages within the scope, latest first */
        get: operations["list_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message and its tries, latest first */
        get: operations["get_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{message_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Address and words in clear; logged */
        post: operations["reveal_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{message_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A dead message is sent again, or set aside */
        post: operations["act_on_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A message in own words to the customer of a ticket; the same key sends nothing twice */
        post: operations["write_to_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message_channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which channels are set up, the last 24 hours of each, and the purposes of the standard */
        get: operations["get_message_channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inbox, latest first */
        get: operations["list_portal_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** These were read */
        post: operations["read_portal_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/message_preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Channel, language and hours without messages */
        get: operations["get_portal_message_preferences"];
        /** Their own choice */
        put: operations["save_portal_message_preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customer_id}/message_preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a customer wishes to be reached, and the hours of the standard where they have none of their own */
        get: operations["get_customer_message_preferences"];
        /** What a customer told staff of it; written into the record's history */
        put: operations["save_customer_message_preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message_reports/{message_id}/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an SMS centre says became of a message; signed by the token */
        get: operations["report_message_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        MessageState: "waiting" | "deferred" | "sending" | "sent" | "delivered" | "failed" | "dead" | "refused";
        /** @enum {string} */
        MessageChannelCode: "sms" | "mail" | "push" | "messaging" | "portal";
        /** @enum {string} */
        MessageTemplateState: "draft" | "proposed" | "approved" | "retired";
        /** @enum {string} */
        MessageReason: "quiet_hours" | "channel_rate" | "daily_limit" | "no_consent" | "purpose_gone" | "no_customer" | "no_way" | "gateway_failed" | "gateway_rejected" | "set_aside" | "sent_again";
        MessageTemplate: {
            template_id: components["schemas"]["Id"];
            code: string;
            purpose: string;
            channel: string;
            language: string;
            segment: string;
            number: number;
            subject: string;
            body: string;
            state: components["schemas"]["MessageTemplateState"];
            author_id: components["schemas"]["Id"] | null;
            author_name: string;
            approver_name: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            changed_at: string;
            version: number;
        };
        MessageTemplateList: {
            items: components["schemas"]["MessageTemplate"][];
            next: components["schemas"]["Id"] | null;
        };
        MessageTemplateVersions: {
            items: components["schemas"]["MessageTemplate"][];
        };
        MessageTemplateDraft: {
            purpose: string;
            /** @description "": every channel without its own */
            channel?: string;
            language: string;
            /** @description "": everybody */
            segment?: string;
            subject?: string;
            body: string;
        };
        PreviewMessageTemplate: {
            purpose: string;
            /** @description "": every channel without its own */
            channel?: string;
            language: string;
            /** @description "": everybody */
            segment?: string;
            subject?: string;
            body: string;
            ticket_code?: string;
        };
        MessageTemplateChange: {
            version: number;
            subject?: string;
            body: string;
        };
        ActOnMessageTemplate: {
            /** @enum {string} */
            action: "propose" | "retire";
            version: number;
            /** @description why words stand that are not said to customers (4.1.1); audited */
            wording_reason?: string;
        };
        ApproveMessageTemplate: {
            /** @enum {string} */
            action: "approve" | "send_back";
            version: number;
        };
        SmsLength: {
            /** @enum {string} */
            encoding: "GSM-7" | "UCS-2";
            units: number;
            parts: number;
        };
        MessagePreview: {
            subject: string;
            body: string;
            sms: components["schemas"]["SmsLength"];
        };
        OutgoingMessage: {
            message_id: components["schemas"]["Id"];
            purpose: string;
            customer_id: components["schemas"]["Id"];
            customer_name: string | null;
            subject_kind: string;
            subject_id: string;
            subject_code: string | null;
            state: components["schemas"]["MessageState"];
            reason: components["schemas"]["MessageReason"] | null;
            channel: components["schemas"]["MessageChannelCode"] | null;
            tried: components["schemas"]["MessageChannelCode"][];
            language: string | null;
            /** @description masked */
            address: string | null;
            tries: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            next_at: string | null;
            /** Format: date-time */
            sent_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
            /** Format: date-time */
            read_at: string | null;
            can_send_again: boolean;
            version: number;
        };
        MessageList: {
            items: components["schemas"]["OutgoingMessage"][];
            next: components["schemas"]["Id"] | null;
        };
        MessageTry: {
            try_id: components["schemas"]["Id"];
            channel: components["schemas"]["MessageChannelCode"];
            /** @enum {string} */
            outcome: "accepted" | "delivered" | "temporary" | "permanent" | "skipped";
            /** @description what the gateway said; of one passed over: not_set_up, no_address, no_template */
            detail: string;
            /** Format: date-time */
            at: string;
        };
        MessageDetail: {
            message: components["schemas"]["OutgoingMessage"];
            tries: components["schemas"]["MessageTry"][];
        };
        RevealMessage: {
            reason: string;
        };
        RevealedMessage: {
            address: string;
            title: string;
            text: string;
        };
        ActOnMessage: {
            /** @enum {string} */
            action: "again" | "set_aside";
            version: number;
            reason: string;
        };
        WriteToCustomer: {
            purpose: string;
            text: string;
            key: string;
            /** @description why words stand that are not said to customers (4.1.1); audited */
            wording_reason?: string;
        };
        MessageValue: {
            name: string;
            is_time: boolean;
        };
        MessagePurpose: {
            code: string;
            name_zh: string;
            name_en: string;
            needs_consent: boolean;
            is_urgent: boolean;
            is_manual: boolean;
            daily_max: number;
            channels: components["schemas"]["MessageChannelCode"][];
            values: components["schemas"]["MessageValue"][];
        };
        MessageChannel: {
            code: components["schemas"]["MessageChannelCode"];
            is_set_up: boolean;
            per_minute: number | null;
            /** Format: date-time */
            oldest_waiting: string | null;
            /** @description by hour */
            sent: number[];
            failed: number[];
        };
        MessageStateCounts: {
            waiting: number;
            deferred: number;
            sending: number;
            failed: number;
            dead: number;
        };
        MessageChannels: {
            channels: components["schemas"]["MessageChannel"][];
            /** @description what the clock says when each hour of `sent` begins, in the site's zone */
            hours: string[];
            states: components["schemas"]["MessageStateCounts"];
            /** Format: date-time */
            oldest_without_channel: string | null;
            quiet_from: string;
            quiet_to: string;
            purposes: components["schemas"]["MessagePurpose"][];
        };
        PortalMessage: {
            message_id: components["schemas"]["Id"];
            purpose: string;
            title: string;
            text: string;
            ticket_id: components["schemas"]["Id"] | null;
            /** Format: date-time */
            at: string | null;
            is_read: boolean;
        };
        PortalInbox: {
            items: components["schemas"]["PortalMessage"][];
            unread: number;
            next: components["schemas"]["Id"] | null;
        };
        ReadPortalMessages: {
            message_ids: components["schemas"]["Id"][];
        };
        PortalUnread: {
            unread: number;
        };
        MessagePreferences: {
            channel: string | null;
            language: string;
            quiet_from: string | null;
            quiet_to: string | null;
            standard_quiet_from: string;
            standard_quiet_to: string;
        };
        SaveMessagePreferences: {
            /** @enum {string|null} */
            channel?: "sms" | "email" | "app" | "wechat" | "portal" | null;
            /** @enum {string} */
            language: "zh-CN" | "en";
            quiet_from?: string | null;
            quiet_to?: string | null;
        };
        SaveCustomerMessagePreferences: {
            /** @description a channel of the standard; null: we choose */
            channel?: string | null;
            /** @enum {string} */
            language: "zh-CN" | "en";
            quiet_from?: string | null;
            quiet_to?: string | null;
        };
        MessageReportHeard: {
            heard: boolean;
        };
        Id: string;
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_message_templates: {
        parameters: {
            query?: {
                purpose?: string;
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    draft_message_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageTemplateDraft"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_message_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageTemplateChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_message_template_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateVersions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_message_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnMessageTemplate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    approve_message_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveMessageTemplate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_message_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewMessageTemplate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_messages: {
        parameters: {
            query?: {
                state?: components["schemas"]["MessageState"];
                channel?: components["schemas"]["MessageChannelCode"];
                purpose?: string;
                customer_id?: components["schemas"]["Id"];
                ticket_id?: components["schemas"]["Id"];
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reveal_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealMessage"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedMessage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnMessage"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    write_to_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteToCustomer"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_message_channels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageChannels"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_messages: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalInbox"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_portal_messages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadPortalMessages"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalUnread"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_message_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_portal_message_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveMessagePreferences"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customer_message_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_customer_message_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCustomerMessagePreferences"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_message_delivery: {
        parameters: {
            query?: {
                status?: string;
            };
            header?: never;
            path: {
                message_id: components["schemas"]["Id"];
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReportHeard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
