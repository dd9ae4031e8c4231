// Generated from api/automation.yaml by `npm run api`. Do not edit.
export interface paths {
    "/automation/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules in the order they are run, 200 at most, each with what it did in 90 days */
        get: operations["list_automation_rules"];
        put?: never;
        /** Add; a rule reaches tickets of its unit and below */
        post: operations["create_automation_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation/rules/dry_run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a stored rule or a draft would do to the latest tickets as they are; writes nothing */
        post: operations["dry_run_automation_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule */
        get: operations["get_automation_rule"];
        /** Replace; a webhook without a secret keeps the one of the same address */
        put: operations["update_automation_rule"];
        post?: never;
        /** Remove; its log stays */
        delete: operations["delete_automation_rule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation/rules/{rule_id}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** On or off */
        post: operations["switch_automation_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The order in which rules are run */
        post: operations["order_automation_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What conditions, events and actions can be made of, and ready-made rules */
        get: operations["get_automation_vocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a ready-made rule, switched off */
        post: operations["add_automation_example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What rules did, newest first; kept for 90 days */
        get: operations["list_automation_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls of other systems, newest first */
        get: operations["list_automation_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation/deliveries/{delivery_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again what was given up */
        post: operations["resend_automation_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/macros": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own macros, then those shared by the units above, 100 of each at most */
        get: operations["list_macros"];
        put?: never;
        /** Add; sharing needs ticket_assign */
        post: operations["create_macro"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/macros/{macro_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace */
        put: operations["update_macro"];
        post?: never;
        /** Remove */
        delete: operations["delete_macro"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/macros/{macro_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it would do to this ticket, texts filled; the customer stays masked */
        get: operations["preview_macro"];
        put?: never;
        /** All its steps or none, by the caller's own permissions */
        post: operations["apply_macro"];
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
        AutomationCondition: {
            field: string;
            operator: string;
            values: string[];
        };
        /** @description one of every, daily_at and held_for */
        AutomationSchedule: {
            /** @description 30m, 4h, 1d; 5m at the least */
            every?: string;
            /** @description 08:30, in the zone of the organisation */
            daily_at?: string;
            /** @description so long in its state with the conditions true */
            held_for?: string;
            /** @description false: once, until the conditions have ceased to hold or the state has changed */
            repeats?: boolean;
        };
        /** @description each kind has words of its own and refuses those of others */
        AutomationAction: {
            /** @enum {string} */
            kind: "set" | "assign" | "notify" | "add_note" | "add_task" | "webhook";
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            category_id?: components["schemas"]["Id"];
            add_tags?: string[];
            remove_tags?: string[];
            organization_id?: components["schemas"]["Id"];
            user_id?: components["schemas"]["Id"];
            /** @description handler, owner, team_lead or manager of the ticket */
            role?: string;
            /** @description of notify and add_note; of add_task its title, 200 at most */
            text?: string;
            /** @enum {string} */
            task_kind?: "cooperation" | "expert" | "follow_up" | "todo";
            /** @description of a task, counted from then on: 30m, 4h, 3d; left out, the limits of the standard hold */
            due_after?: string;
            url?: string;
            /** @description never in a reply */
            secret?: string;
            /** @description in replies */
            has_secret?: boolean;
        };
        AutomationDefinition: {
            /** @enum {string} */
            kind: "trigger" | "schedule";
            events: string[];
            schedule: components["schemas"]["AutomationSchedule"] | null;
            conditions: {
                all: components["schemas"]["AutomationCondition"][];
                any: components["schemas"]["AutomationCondition"][];
            };
            actions: components["schemas"]["AutomationAction"][];
        };
        NewAutomationRule: {
            name: string;
            description?: string;
            /** @description null: the caller's own unit */
            organization_id?: components["schemas"]["Id"] | null;
            /** @default false */
            is_active: boolean;
            definition: components["schemas"]["AutomationDefinition"];
        };
        AutomationRuleChange: {
            version: number;
            name: string;
            description?: string;
            organization_id?: components["schemas"]["Id"] | null;
            /** @default false */
            is_active: boolean;
            definition: components["schemas"]["AutomationDefinition"];
        };
        AutomationRule: {
            rule_id: components["schemas"]["Id"];
            name: string;
            description: string;
            organization_id: components["schemas"]["Id"];
            is_active: boolean;
            position: number;
            definition: components["schemas"]["AutomationDefinition"];
            changed_by: string;
            changed_at: components["schemas"]["Instant"];
            /** @description of the last 90 days; counting stops at runs_counted_max */
            runs: number;
            refused: number;
            loops: number;
            last_run_at: components["schemas"]["Instant"] | null;
            version: number;
        };
        AutomationRuleList: {
            items: components["schemas"]["AutomationRule"][];
        };
        AutomationSwitch: {
            version: number;
            is_active: boolean;
        };
        AutomationOrder: {
            rule_ids: components["schemas"]["Id"][];
        };
        AutomationExampleRequest: {
            example: string;
        };
        AutomationVocabulary: {
            fields: {
                field: string;
                /** @enum {string} */
                kind: "choice" | "code" | "word" | "id" | "id_or_none" | "text" | "duration" | "number";
                operators: string[];
                choices: string[];
            }[];
            events: string[];
            roles: string[];
            /** @description rules that set each other off are stopped here */
            depth_max: number;
            runs_counted_max: number;
            examples: {
                example: string;
                name_zh: string;
                name_en: string;
                description_zh: string;
                description_en: string;
            }[];
        };
        /** @description a stored rule by rule_id, or a draft */
        AutomationDryRunRequest: {
            rule_id?: components["schemas"]["Id"];
            /** @default 500 */
            limit: number;
            name?: string;
            description?: string;
            organization_id?: components["schemas"]["Id"] | null;
            is_active?: boolean;
            definition?: components["schemas"]["AutomationDefinition"];
        };
        AutomationChange: {
            /** @enum {string} */
            field: "priority" | "category_id" | "tags" | "organization_id" | "handler_id";
            from: string;
            to: string;
        };
        AutomationDryRun: {
            looked_at: number;
            matched: number;
            /** @description of these */
            unchanged: number;
            /** @description the first 50 that would be acted on */
            items: {
                ticket_id: components["schemas"]["Id"];
                code: string;
                title: string;
                state: components["schemas"]["TicketState"];
                changes: components["schemas"]["AutomationChange"][];
                /** @description actions that change no field */
                others: string[];
            }[];
        };
        AutomationRun: {
            run_id: components["schemas"]["Id"];
            rule_id: components["schemas"]["Id"];
            /** @description null: the rule was removed */
            rule_name: string | null;
            ticket_id: components["schemas"]["Id"];
            ticket_code: string;
            at: components["schemas"]["Instant"];
            /** @description schedule, or the event heard */
            event: string;
            /** @enum {string} */
            outcome: "done" | "refused" | "loop_stopped";
            steps: {
                kind: string;
                /** @description of its refusal */
                code: string | null;
            }[];
        };
        AutomationRunPage: {
            items: components["schemas"]["AutomationRun"][];
            next: components["schemas"]["Id"] | null;
        };
        AutomationDelivery: {
            delivery_id: components["schemas"]["Id"];
            rule_id: components["schemas"]["Id"];
            ticket_id: components["schemas"]["Id"];
            url: string;
            /** @enum {string} */
            state: "pending" | "sent" | "dead";
            attempts: number;
            /** @description of HTTP; null: no answer yet */
            last_status: number | null;
            last_error: string | null;
            created_at: components["schemas"]["Instant"];
            next_at: components["schemas"]["Instant"] | null;
            ended_at: components["schemas"]["Instant"] | null;
        };
        AutomationDeliveryPage: {
            items: components["schemas"]["AutomationDelivery"][];
            next: components["schemas"]["Id"] | null;
        };
        MacroStep: {
            /** @enum {string} */
            kind: "set" | "note" | "reply" | "act";
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            category_id?: components["schemas"]["Id"];
            add_tags?: string[];
            remove_tags?: string[];
            /** @description with {ticket.code}, {ticket.title}, {customer.name}, {agent.name} */
            text?: string;
            channel?: string;
            /** @description a step of the closed loop */
            action?: string;
            organization_id?: components["schemas"]["Id"];
            handler_id?: components["schemas"]["Id"];
            reason?: string;
            reason_code?: string;
            result?: string;
            cause?: string;
            /** @enum {string} */
            customer_answer?: "satisfied" | "unsatisfied" | "unreachable";
        };
        NewMacro: {
            name: string;
            /** @default false */
            is_shared: boolean;
            position?: number;
            steps: components["schemas"]["MacroStep"][];
        };
        MacroChange: {
            version: number;
            name: string;
            /** @default false */
            is_shared: boolean;
            position?: number;
            steps: components["schemas"]["MacroStep"][];
        };
        Macro: {
            macro_id: components["schemas"]["Id"];
            name: string;
            is_shared: boolean;
            may_edit: boolean;
            steps: components["schemas"]["MacroStep"][];
            position: number;
            version: number;
        };
        MacroList: {
            items: components["schemas"]["Macro"][];
        };
        MacroPreview: {
            name: string;
            steps: {
                step: components["schemas"]["MacroStep"];
                changes: components["schemas"]["AutomationChange"][];
            }[];
            ticket_version: number;
        };
        MacroApply: {
            version: number;
        };
        MacroApplied: {
            ticket_id: components["schemas"]["Id"];
            state: components["schemas"]["TicketState"];
            version: number;
        };
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
        Id: string;
        /** Format: date-time */
        Instant: string;
        /** @enum {string} */
        TicketState: "submitted" | "accepted" | "assigned" | "handling" | "waiting" | "resolved" | "fed_back" | "evaluating" | "evaluated" | "closed" | "archived" | "cancelled" | "rejected" | "merged";
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
    list_automation_rules: {
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
                    "application/json": components["schemas"]["AutomationRuleList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_automation_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAutomationRule"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    dry_run_automation_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationDryRunRequest"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationDryRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_automation_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_automation_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationRuleChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_automation_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    switch_automation_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationSwitch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    order_automation_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationOrder"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRuleList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_automation_vocabulary: {
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
                    "application/json": components["schemas"]["AutomationVocabulary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_automation_example: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationExampleRequest"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_automation_runs: {
        parameters: {
            query?: {
                rule_id?: components["schemas"]["Id"];
                outcome?: "done" | "refused" | "loop_stopped";
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
                    "application/json": components["schemas"]["AutomationRunPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_automation_deliveries: {
        parameters: {
            query?: {
                state?: "pending" | "sent" | "dead";
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
                    "application/json": components["schemas"]["AutomationDeliveryPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resend_automation_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["AutomationDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_macros: {
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
                    "application/json": components["schemas"]["MacroList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_macro: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMacro"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Macro"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_macro: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                macro_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MacroChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Macro"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_macro: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                macro_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_macro: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
                macro_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["MacroPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    apply_macro: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
                macro_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MacroApply"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MacroApplied"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
