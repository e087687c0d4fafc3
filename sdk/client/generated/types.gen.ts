// Generated from openapi/ by `npm run client:generate`; do not edit.
// @ts-nocheck: the generator does not write for the compiler options of this project.

export type ClientOptions = {
    baseURL: `${string}://${string}` | (string & {});
};

export type HttpExceptionResponse = {
    detail: string | {
        [key: string]: unknown;
    };
};

export type HttpValidationError = {
    detail?: Array<ValidationError>;
};

export type LoginBody = {
    username: string;
    password: string;
};

export type LoginResponse = {
    access_token: string;
};

export type ValidationError = {
    loc: Array<string | number>;
    msg: string;
    type: string;
    input?: unknown;
    ctx?: {
        [key: string]: unknown;
    };
};

export type AppBuilderMenuItemResponse = {
    name: string;
    href: string;
    category?: string | null;
    [key: string]: unknown;
};

export type AppBuilderViewResponse = {
    name?: string | null;
    category?: string | null;
    view?: string | null;
    label?: string | null;
    [key: string]: unknown;
};

export type AssetAliasCollectionResponse = {
    asset_aliases: Array<AssetAliasResponse>;
    total_entries: number;
};

export type AssetAliasResponse = {
    id: number;
    name: string;
    group: string;
};

export type AssetCollectionResponse = {
    assets: Array<AssetResponse>;
    total_entries: number;
};

export type AssetEventAccessControl = {
    consumer_teams?: Array<string> | null;
    allow_global?: boolean;
};

export type AssetEventCollectionResponse = {
    asset_events: Array<AssetEventResponse>;
    total_entries: number;
};

export type AssetEventResponse = {
    id: number;
    asset_id: number;
    uri?: string | null;
    name?: string | null;
    group?: string | null;
    extra?: {
        [key: string]: JsonValue;
    } | null;
    source_task_id?: string | null;
    source_dag_id?: string | null;
    source_run_id?: string | null;
    source_map_index: number;
    source_task_instance_id?: string | null;
    created_dagruns: Array<DagRunAssetReference>;
    timestamp: string;
    partition_key?: string | null;
};

export type AssetExpressionAlias = {
    alias: AssetExpressionAliasInfo;
};

export type AssetExpressionAliasInfo = {
    name: string;
    group: string;
};

export type AssetExpressionAll = {
    all: Array<AssetExpressionAsset | AssetExpressionAlias | AssetExpressionRef | AssetExpressionAny | AssetExpressionAll>;
};

export type AssetExpressionAny = {
    any: Array<AssetExpressionAsset | AssetExpressionAlias | AssetExpressionRef | AssetExpressionAny | AssetExpressionAll>;
};

export type AssetExpressionAsset = {
    asset: AssetExpressionAssetInfo;
};

export type AssetExpressionAssetInfo = {
    uri: string | null;
    name: string | null;
    group: string;
    id?: number | null;
    hidden?: boolean;
};

export type AssetExpressionRef = {
    asset_ref: {
        [key: string]: string;
    };
};

export type AssetResponse = {
    id: number;
    name: string;
    uri: string;
    group: string;
    extra?: {
        [key: string]: JsonValue;
    } | null;
    created_at: string;
    updated_at: string;
    scheduled_dags: Array<DagScheduleAssetReference>;
    producing_tasks: Array<TaskOutletAssetReference>;
    consuming_tasks: Array<TaskInletAssetReference>;
    aliases: Array<AssetAliasResponse>;
    watchers: Array<AssetWatcherResponse>;
    last_asset_event?: LastAssetEventResponse | null;
};

export type AssetStateStoreBody = {
    value: JsonValue;
};

export type AssetStateStoreCollectionResponse = {
    asset_state_store: Array<AssetStateStoreResponse>;
    total_entries: number;
};

export type AssetStateStoreLastUpdatedBy = {
    kind: AssetStateStoreWriterKind;
    dag_id?: string | null;
    run_id?: string | null;
    task_id?: string | null;
    map_index?: number | null;
    task_instance_id?: string | null;
    region_id?: string;
    region_index?: number;
    try_number?: number | null;
};

export type AssetStateStoreResponse = {
    key: string;
    value: JsonValue;
    updated_at: string;
    last_updated_by?: AssetStateStoreLastUpdatedBy | null;
};

export type AssetStateStoreWriterKind = 'task' | 'watcher' | 'api' | (string & {});

export type AssetWatcherResponse = {
    name: string;
    trigger_id: number;
    created_date: string;
};

export type AsyncConnectionTestResponse = {
    token: string;
    connection_id: string;
    state: string;
    result_message?: string | null;
    created_at: string;
};

export type BackfillCollectionResponse = {
    backfills: Array<BackfillResponse>;
    total_entries: number;
};

export type BackfillDagRunCollectionResponse = {
    backfill_dag_runs: Array<BackfillDagRunResponse>;
    total_entries: number;
};

export type BackfillDagRunResponse = {
    id: number;
    backfill_id: number;
    dag_id: string;
    dag_run_id?: string | null;
    logical_date: string | null;
    partition_key: string | null;
    sort_ordinal: number;
    exception_reason: string | null;
    dag_run_state?: DagRunState | null;
};

export type BackfillPostBody = {
    dag_id: string;
    from_date: string;
    to_date: string;
    run_backwards?: boolean;
    dag_run_conf?: {
        [key: string]: unknown;
    } | null;
    reprocess_behavior?: ReprocessBehavior;
    max_active_runs?: number;
    run_on_latest_version?: boolean | null;
    drain_dag?: boolean;
};

export type BackfillResponse = {
    id: number;
    dag_id: string;
    from_date: string;
    to_date: string;
    dag_run_conf: {
        [key: string]: unknown;
    } | null;
    is_paused: boolean;
    reprocess_behavior: ReprocessBehavior;
    max_active_runs: number;
    created_at: string;
    completed_at: string | null;
    updated_at: string;
    dag_display_name: string;
};

export type BaseInfoResponse = {
    status: HealthStatus | null;
};

export type BulkActionNotOnExistence = 'fail' | 'skip' | (string & {});

export type BulkActionOnExistence = 'fail' | 'skip' | 'overwrite' | (string & {});

export type BulkActionResponse = {
    success?: Array<string>;
    errors?: Array<{
        [key: string]: unknown;
    }>;
};

export type BulkBodyBulkDagBody = {
    actions: Array<BulkCreateActionBulkDagBody | BulkUpdateActionBulkDagBody | BulkDeleteActionBulkDagBody>;
};

export type BulkBodyBulkDagRunBody = {
    actions: Array<BulkCreateActionBulkDagRunBody | BulkUpdateActionBulkDagRunBody | BulkDeleteActionBulkDagRunBody>;
};

export type BulkBodyBulkTaskInstanceBody = {
    actions: Array<BulkCreateActionBulkTaskInstanceBody | BulkUpdateActionBulkTaskInstanceBody | BulkDeleteActionBulkTaskInstanceBody>;
};

export type BulkBodyConnectionBody = {
    actions: Array<BulkCreateActionConnectionBody | BulkUpdateActionConnectionBody | BulkDeleteActionConnectionBody>;
};

export type BulkBodyPoolBody = {
    actions: Array<BulkCreateActionPoolBody | BulkUpdateActionPoolBody | BulkDeleteActionPoolBody>;
};

export type BulkBodyVariableBody = {
    actions: Array<BulkCreateActionVariableBody | BulkUpdateActionVariableBody | BulkDeleteActionVariableBody>;
};

export type BulkCreateActionBulkDagBody = {
    action: 'create';
    entities: Array<BulkDagBody>;
    action_on_existence?: BulkActionOnExistence;
};

export type BulkCreateActionBulkDagRunBody = {
    action: 'create';
    entities: Array<BulkDagRunBody>;
    action_on_existence?: BulkActionOnExistence;
};

export type BulkCreateActionBulkTaskInstanceBody = {
    action: 'create';
    entities: Array<BulkTaskInstanceBody>;
    action_on_existence?: BulkActionOnExistence;
};

export type BulkCreateActionConnectionBody = {
    action: 'create';
    entities: Array<ConnectionBody>;
    action_on_existence?: BulkActionOnExistence;
};

export type BulkCreateActionPoolBody = {
    action: 'create';
    entities: Array<PoolBody>;
    action_on_existence?: BulkActionOnExistence;
};

export type BulkCreateActionVariableBody = {
    action: 'create';
    entities: Array<VariableBody>;
    action_on_existence?: BulkActionOnExistence;
};

export type BulkDagBody = {
    is_paused?: boolean | null;
    scheduling_state?: DagSchedulingState | null;
    dag_id: string;
};

export type BulkDagRunBody = {
    dag_run_id: string;
    dag_id?: string | null;
    state?: DagRunMutableStates | null;
    note?: string | null;
};

export type BulkDagRunClearBody = {
    partition_key?: string | null;
    partition_date_start?: string | null;
    partition_date_end?: string | null;
    dry_run?: boolean;
    only_failed?: boolean;
    only_new?: boolean;
    run_on_latest_version?: boolean | null;
    note?: string | null;
    dag_runs?: Array<BulkDagRunBody>;
};

export type BulkDeleteActionBulkDagBody = {
    action: 'delete';
    entities: Array<string | BulkDagBody>;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkDeleteActionBulkDagRunBody = {
    action: 'delete';
    entities: Array<string | BulkDagRunBody>;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkDeleteActionBulkTaskInstanceBody = {
    action: 'delete';
    entities: Array<string | BulkTaskInstanceBody>;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkDeleteActionConnectionBody = {
    action: 'delete';
    entities: Array<string | ConnectionBody>;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkDeleteActionPoolBody = {
    action: 'delete';
    entities: Array<string | PoolBody>;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkDeleteActionVariableBody = {
    action: 'delete';
    entities: Array<string | VariableBody>;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkResponse = {
    create?: BulkActionResponse | null;
    update?: BulkActionResponse | null;
    delete?: BulkActionResponse | null;
};

export type BulkTaskInstanceBody = {
    new_state?: TaskInstanceState | null;
    region_id?: string | null;
    region_index?: number | null;
    note?: string | null;
    include_upstream?: boolean;
    include_downstream?: boolean;
    include_future?: boolean;
    include_past?: boolean;
    task_id: string;
    map_index?: number | null;
    dag_id?: string | null;
    dag_run_id?: string | null;
};

export type BulkUpdateActionBulkDagBody = {
    action: 'update';
    entities: Array<BulkDagBody>;
    update_mask?: Array<string> | null;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkUpdateActionBulkDagRunBody = {
    action: 'update';
    entities: Array<BulkDagRunBody>;
    update_mask?: Array<string> | null;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkUpdateActionBulkTaskInstanceBody = {
    action: 'update';
    entities: Array<BulkTaskInstanceBody>;
    update_mask?: Array<string> | null;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkUpdateActionConnectionBody = {
    action: 'update';
    entities: Array<ConnectionBody>;
    update_mask?: Array<string> | null;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkUpdateActionPoolBody = {
    action: 'update';
    entities: Array<PoolBody>;
    update_mask?: Array<string> | null;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type BulkUpdateActionVariableBody = {
    action: 'update';
    entities: Array<VariableBody>;
    update_mask?: Array<string> | null;
    action_on_non_existence?: BulkActionNotOnExistence;
};

export type ClearPartitionsBody = {
    partition_key?: string | null;
    partition_date_start?: string | null;
    partition_date_end?: string | null;
    run_id?: string | null;
    clear_task_instances?: boolean;
    dry_run?: boolean;
};

export type ClearPartitionsResponse = {
    dag_runs_cleared: number;
    task_instances_cleared: number;
    dry_run: boolean;
};

export type ClearTaskInstanceCollectionResponse = {
    task_instances: Array<TaskInstanceResponse | NewTaskResponse>;
    total_entries: number;
};

export type ClearTaskInstancesBody = {
    dry_run?: boolean;
    start_date?: string | null;
    end_date?: string | null;
    only_failed?: boolean;
    only_running?: boolean;
    reset_dag_runs?: boolean;
    task_ids?: Array<string | [
        string,
        number
    ]> | null;
    task_group_id?: string | null;
    task_instance_ids?: Array<string> | null;
    whole_expansion_ids?: Array<string>;
    include_later_loop_iterations?: boolean;
    dag_run_id?: string | null;
    include_upstream?: boolean;
    include_downstream?: boolean;
    include_future?: boolean;
    include_past?: boolean;
    run_on_latest_version?: boolean | null;
    prevent_running_task?: boolean;
    keep_task_state?: boolean;
    note?: string | null;
};

export type Config = {
    sections: Array<ConfigSection>;
};

export type ConfigOption = {
    key: string;
    value: string | [
        string,
        string
    ];
};

export type ConfigSection = {
    name: string;
    options: Array<ConfigOption>;
};

export type ConnectionBody = {
    connection_id: string;
    conn_type: string;
    description?: string | null;
    host?: string | null;
    login?: string | null;
    schema?: string | null;
    port?: number | null;
    password?: string | null;
    extra?: string | null;
    team_name?: string | null;
};

export type ConnectionCollectionResponse = {
    connections: Array<ConnectionResponse>;
    total_entries: number;
};

export type ConnectionResponse = {
    connection_id: string;
    conn_type: string;
    description: string | null;
    host: string | null;
    login: string | null;
    schema: string | null;
    port: number | null;
    password: string | null;
    extra: string | null;
    team_name: string | null;
};

export type ConnectionTestQueuedResponse = {
    token: string;
    connection_id: string;
    state: string;
};

export type ConnectionTestRequestBody = {
    connection_id: string;
    conn_type: string;
    description?: string | null;
    host?: string | null;
    login?: string | null;
    schema?: string | null;
    port?: number | null;
    password?: string | null;
    extra?: string | null;
    team_name?: string | null;
    commit_on_success?: boolean;
    executor?: string | null;
    queue?: string | null;
};

export type ConnectionTestResponse = {
    status: boolean;
    message: string;
};

export type CreateAssetEventsBody = {
    asset_id: number;
    partition_key?: string | null;
    extra?: {
        [key: string]: unknown;
    };
    access_control?: AssetEventAccessControl | null;
};

export type DagCollectionResponse = {
    dags: Array<DagResponse>;
    total_entries: number;
};

export type DagDetailsResponse = {
    dag_id: string;
    dag_display_name: string;
    is_paused: boolean;
    scheduling_state?: DagSchedulingState;
    is_stale: boolean;
    last_parsed_time: string | null;
    last_parse_duration: number | null;
    last_expired: string | null;
    bundle_name: string | null;
    bundle_version: string | null;
    relative_fileloc: string | null;
    fileloc: string | null;
    description: string | null;
    timetable_summary: string | null;
    timetable_description: string | null;
    timetable_partitioned: boolean;
    timetable_periodic: boolean;
    tags: Array<DagTagResponse>;
    max_active_tasks: number;
    max_active_runs: number | null;
    max_consecutive_failed_dag_runs: number;
    has_task_concurrency_limits: boolean;
    has_import_errors: boolean;
    next_dagrun_logical_date: string | null;
    next_dagrun_data_interval_start: string | null;
    next_dagrun_data_interval_end: string | null;
    next_dagrun_run_after: string | null;
    allowed_run_types: Array<DagRunType> | null;
    owners: Array<string>;
    catchup: boolean;
    dag_run_timeout: string | null;
    asset_expression: AssetExpressionAsset | AssetExpressionAlias | AssetExpressionRef | AssetExpressionAny | AssetExpressionAll | null;
    doc_md: string | null;
    start_date: string | null;
    end_date: string | null;
    is_paused_upon_creation: boolean | null;
    params: {
        [key: string]: unknown;
    } | null;
    render_template_as_native_obj: boolean;
    template_search_path: Array<string> | null;
    timezone: string | null;
    last_parsed: string | null;
    default_args: {
        [key: string]: unknown;
    } | null;
    rerun_with_latest_version?: boolean | null;
    owner_links?: {
        [key: string]: string;
    } | null;
    is_favorite?: boolean;
    active_runs_count?: number;
    team_name?: string | null;
    latest_dag_version: DagVersionResponse | null;
    readonly is_backfillable: boolean;
    readonly file_token: string;
    /**
     * @deprecated
     */
    readonly concurrency: number;
};

export type DagPatchBody = {
    is_paused?: boolean | null;
    scheduling_state?: DagSchedulingState | null;
};

export type DagResponse = {
    dag_id: string;
    dag_display_name: string;
    is_paused: boolean;
    scheduling_state?: DagSchedulingState;
    is_stale: boolean;
    last_parsed_time: string | null;
    last_parse_duration: number | null;
    last_expired: string | null;
    bundle_name: string | null;
    bundle_version: string | null;
    relative_fileloc: string | null;
    fileloc: string | null;
    description: string | null;
    timetable_summary: string | null;
    timetable_description: string | null;
    timetable_partitioned: boolean;
    timetable_periodic: boolean;
    tags: Array<DagTagResponse>;
    max_active_tasks: number;
    max_active_runs: number | null;
    max_consecutive_failed_dag_runs: number;
    has_task_concurrency_limits: boolean;
    has_import_errors: boolean;
    next_dagrun_logical_date: string | null;
    next_dagrun_data_interval_start: string | null;
    next_dagrun_data_interval_end: string | null;
    next_dagrun_run_after: string | null;
    allowed_run_types: Array<DagRunType> | null;
    owners: Array<string>;
    readonly is_backfillable: boolean;
    readonly file_token: string;
};

export type DagRunClearBody = {
    dry_run?: boolean;
    only_failed?: boolean;
    only_new?: boolean;
    run_on_latest_version?: boolean | null;
    note?: string | null;
};

export type DagRunCollectionResponse = {
    dag_runs: Array<DagRunResponse>;
    total_entries?: number | null;
    total_entries_limit?: number | null;
    next_cursor?: string | null;
    previous_cursor?: string | null;
};

export type DagRunPatchBody = {
    state?: DagRunMutableStates | null;
    note?: string | null;
};

export type DagRunResponse = {
    dag_run_id: string;
    dag_id: string;
    logical_date: string | null;
    queued_at: string | null;
    start_date: string | null;
    end_date: string | null;
    duration: number | null;
    data_interval_start: string | null;
    data_interval_end: string | null;
    run_after: string;
    last_scheduling_decision: string | null;
    run_type: DagRunType;
    state: DagRunState;
    triggered_by: DagRunTriggeredByType | null;
    triggering_user_name: string | null;
    conf: {
        [key: string]: unknown;
    } | null;
    note: string | null;
    dag_versions: Array<DagVersionResponse>;
    bundle_version: string | null;
    dag_display_name: string;
    partition_key: string | null;
    partition_date: string | null;
    team_name?: string | null;
};

export type DagRunsBatchBody = {
    order_by?: string | null;
    page_offset?: number;
    page_limit?: number;
    dag_ids?: Array<string> | null;
    states?: Array<DagRunState | null> | null;
    run_after_gte?: string | null;
    run_after_gt?: string | null;
    run_after_lte?: string | null;
    run_after_lt?: string | null;
    logical_date_gte?: string | null;
    logical_date_gt?: string | null;
    logical_date_lte?: string | null;
    logical_date_lt?: string | null;
    start_date_gte?: string | null;
    start_date_gt?: string | null;
    start_date_lte?: string | null;
    start_date_lt?: string | null;
    end_date_gte?: string | null;
    end_date_gt?: string | null;
    end_date_lte?: string | null;
    end_date_lt?: string | null;
    duration_gte?: number | null;
    duration_gt?: number | null;
    duration_lte?: number | null;
    duration_lt?: number | null;
    conf_contains?: string | null;
};

export type DagSourceResponse = {
    content: string | null;
    dag_id: string;
    version_number: number | null;
    dag_display_name: string;
    language?: string | null;
};

export type DagTagCollectionResponse = {
    tags: Array<string>;
    total_entries: number;
};

export type DagVersionCollectionResponse = {
    dag_versions: Array<DagVersionResponse>;
    total_entries: number;
};

export type DagWarningCollectionResponse = {
    dag_warnings: Array<DagWarningResponse>;
    total_entries: number;
};

export type DagWarningResponse = {
    dag_id: string;
    warning_type: DagWarningType | string;
    message: string;
    timestamp: string;
    dag_display_name: string;
};

export type DagBundleCollectionResponse = {
    dag_bundles: Array<DagBundleResponse>;
    total_entries: number;
};

export type DagBundleDetailResponse = {
    name: string;
    active: boolean | null;
    version: string | null;
    last_refreshed: string | null;
    bundle_url: string | null;
    team_name: string | null;
    import_error_count: number | null;
    dag_count: number;
};

export type DagBundleFileCollectionResponse = {
    dag_bundle_files: Array<DagBundleFileResponse>;
    total_entries: number;
};

export type DagBundleFileResponse = {
    relative_fileloc: string;
    dag_count: number;
    last_parsed_time: string | null;
    last_parse_duration: number | null;
    import_error_count: number | null;
};

export type DagBundleResponse = {
    name: string;
    active: boolean | null;
    version: string | null;
    last_refreshed: string | null;
    bundle_url: string | null;
    team_name: string | null;
    import_error_count: number | null;
};

export type DagProcessorInfoResponse = {
    status: HealthStatus | null;
    latest_dag_processor_heartbeat: string | null;
    detailed_status: DetailedHealthStatus | null;
    instances?: Array<DagProcessorInstanceInfoResponse> | null;
};

export type DagProcessorInstanceInfoResponse = {
    hostname: string | null;
    latest_dag_processor_heartbeat: string | null;
    bundle_names: Array<string> | null;
};

export type DagRunAssetReference = {
    run_id: string;
    dag_id: string;
    logical_date: string | null;
    start_date: string | null;
    end_date: string | null;
    state: string;
    data_interval_start: string | null;
    data_interval_end: string | null;
    partition_key: string | null;
    triggering: boolean;
};

export type DagRunMutableStates = 'queued' | 'success' | 'failed' | (string & {});

export type DagRunState = 'queued' | 'running' | 'success' | 'failed' | (string & {});

export type DagRunTriggeredByType = 'cli' | 'operator' | 'rest_api' | 'ui' | 'test' | 'timetable' | 'asset' | 'backfill' | (string & {});

export type DagRunType = 'backfill' | 'scheduled' | 'manual' | 'operator_triggered' | 'asset_triggered' | 'asset_materialization' | (string & {});

export type DagScheduleAssetReference = {
    dag_id: string;
    created_at: string;
    updated_at: string;
    team_name?: string | null;
};

export type DagSchedulingState = 'active' | 'draining' | 'paused' | (string & {});

export type DagStatsCollectionResponse = {
    dags: Array<DagStatsResponse>;
    total_entries: number;
};

export type DagStatsResponse = {
    dag_id: string;
    dag_display_name: string;
    stats: Array<DagStatsStateResponse>;
};

export type DagStatsStateResponse = {
    state: DagRunState;
    count: number;
};

export type DagTagResponse = {
    name: string;
    dag_id: string;
    dag_display_name: string;
};

export type DagVersionDiffCategory = 'asset' | 'authorization' | 'callback' | 'deadline' | 'dependency' | 'metadata' | 'param' | 'provenance' | 'schedule' | 'task' | 'unknown' | (string & {});

export type DagVersionDiffChangeResponse = {
    path: string;
    operation: DagVersionDiffOperation;
    category: DagVersionDiffCategory;
    impact: DagVersionDiffImpact;
    occurrence_count: number;
    before_digest?: string | null;
    after_digest?: string | null;
    before_value?: unknown;
    after_value?: unknown;
};

export type DagVersionDiffImpact = 'authorization' | 'execution' | 'metadata' | 'provenance' | 'unknown' | (string & {});

export type DagVersionDiffMode = 'observed_state' | 'unavailable' | (string & {});

export type DagVersionDiffOperation = 'added' | 'removed' | 'changed' | (string & {});

export type DagVersionDiffResponse = {
    diff_schema_version: number;
    base_version_number: number;
    target_version_number: number;
    serializer_versions: DagVersionDiffSerializerVersions;
    mode: DagVersionDiffMode;
    unavailable_reason?: string | null;
    values_status: DagVersionDiffValuesStatus;
    truncated: boolean;
    total_changes: number;
    changes: Array<DagVersionDiffChangeResponse>;
};

export type DagVersionDiffSerializerVersions = {
    base: number | null;
    target: number | null;
};

export type DagVersionDiffValuesStatus = 'available' | 'unavailable' | (string & {});

export type DagVersionResponse = {
    id: string;
    version_number: number;
    dag_id: string;
    bundle_name: string | null;
    bundle_version: string | null;
    created_at: string;
    dag_display_name: string;
    bundle_url: string | null;
};

export type DagWarningType = 'asset conflict' | 'duplicate dag id' | 'non-existent pool' | 'runtime varying value' | 'task group cycle' | (string & {});

export type DetailedHealthStatus = 'healthy' | 'degraded' | 'down' | (string & {});

export type DryRunBackfillCollectionResponse = {
    backfills: Array<DryRunBackfillResponse>;
    total_entries: number;
};

export type DryRunBackfillResponse = {
    logical_date: string | null;
    partition_key: string | null;
    partition_date: string | null;
};

export type EventLogCollectionResponse = {
    event_logs: Array<EventLogResponse>;
    total_entries: number;
};

export type EventLogResponse = {
    event_log_id: number;
    when: string;
    task_instance_id?: string | null;
    dag_id: string | null;
    task_id: string | null;
    run_id: string | null;
    map_index: number | null;
    try_number: number | null;
    event: string;
    logical_date: string | null;
    owner: string | null;
    owner_display_name: string | null;
    extra: string | null;
    dag_display_name?: string | null;
    task_display_name?: string | null;
    team_name?: string | null;
};

export type ExternalLogUrlResponse = {
    url: string;
};

export type ExternalViewResponse = {
    name: string;
    icon?: string | null;
    icon_dark_mode?: string | null;
    url_route?: string | null;
    category?: string | null;
    nav_top_level?: boolean | null;
    applies_to?: PluginAppliesToResponse | null;
    href: string;
    destination?: 'nav' | 'dag' | 'dag_run' | 'task' | 'task_instance' | 'asset' | 'base' | (string & {});
    [key: string]: unknown;
};

export type ExtraLinkCollectionResponse = {
    extra_links: {
        [key: string]: string | null;
    };
    total_entries: number;
};

export type FastApiAppResponse = {
    app: string;
    url_prefix: string;
    name: string;
    [key: string]: unknown;
};

export type FastApiRootMiddlewareResponse = {
    middleware: string;
    name: string;
    [key: string]: unknown;
};

export type HitlDetail = {
    options: Array<string>;
    subject: string;
    body?: string | null;
    defaults?: Array<string> | null;
    multiple?: boolean;
    params?: {
        [key: string]: unknown;
    };
    assigned_users?: Array<HitlUser>;
    created_at: string;
    responded_by_user?: HitlUser | null;
    responded_at?: string | null;
    chosen_options?: Array<string> | null;
    params_input?: {
        [key: string]: unknown;
    };
    response_received?: boolean;
    task_instance: TaskInstanceResponse;
};

export type HitlDetailCollection = {
    hitl_details: Array<HitlDetail>;
    total_entries: number;
};

export type HitlDetailHistory = {
    options: Array<string>;
    subject: string;
    body?: string | null;
    defaults?: Array<string> | null;
    multiple?: boolean;
    params?: {
        [key: string]: unknown;
    };
    assigned_users?: Array<HitlUser>;
    created_at: string;
    responded_by_user?: HitlUser | null;
    responded_at?: string | null;
    chosen_options?: Array<string> | null;
    params_input?: {
        [key: string]: unknown;
    };
    response_received?: boolean;
    task_instance: TaskInstanceHistoryResponse;
};

export type HitlDetailResponse = {
    responded_by: HitlUser;
    responded_at: string;
    chosen_options: Array<string>;
    params_input?: {
        [key: string]: unknown;
    };
};

export type HitlUser = {
    id: string;
    name: string;
};

export type HealthInfoResponse = {
    metadatabase: BaseInfoResponse;
    scheduler: SchedulerInfoResponse;
    triggerer: TriggererInfoResponse;
    dag_processor?: DagProcessorInfoResponse | null;
};

export type HealthStatus = 'healthy' | 'unhealthy' | (string & {});

export type ImportErrorCollectionResponse = {
    import_errors: Array<ImportErrorResponse>;
    total_entries: number;
};

export type ImportErrorResponse = {
    import_error_id: number;
    timestamp: string;
    filename: string;
    source_reference: string | null;
    bundle_name: string | null;
    stack_trace: string;
    readonly file_token: string;
};

export type JobCollectionResponse = {
    jobs: Array<JobResponse>;
    total_entries: number;
};

export type JobResponse = {
    id: number;
    dag_id: string | null;
    state: string | null;
    job_type: string | null;
    start_date: string | null;
    end_date: string | null;
    latest_heartbeat: string | null;
    executor_class: string | null;
    hostname: string | null;
    unixname: string | null;
    team_names?: Array<string>;
    bundle_names?: Array<string> | null;
    dag_display_name?: string | null;
};

export type JsonValue = unknown;

export type LastAssetEventResponse = {
    id?: number | null;
    timestamp?: string | null;
};

export type LoopIterationResponse = {
    loop_id: string;
    iteration: number;
};

export type MaterializeAssetBody = {
    dag_run_id?: string | null;
    data_interval_start?: string | null;
    data_interval_end?: string | null;
    logical_date?: string | null;
    run_after?: string | null;
    conf?: {
        [key: string]: unknown;
    } | null;
    note?: string | null;
    partition_key?: string | null;
    bundle_version?: string | null;
    drain_dag?: boolean;
};

export type NewTaskResponse = {
    task_id: string;
    task_display_name: string;
};

export type PatchTaskInstanceBody = {
    new_state?: TaskInstanceState | null;
    region_id?: string | null;
    region_index?: number | null;
    note?: string | null;
    include_upstream?: boolean;
    include_downstream?: boolean;
    include_future?: boolean;
    include_past?: boolean;
};

export type PluginAppliesToResponse = {
    [key: string]: Array<string>;
};

export type PluginCollectionResponse = {
    plugins: Array<PluginResponse>;
    total_entries: number;
};

export type PluginImportErrorCollectionResponse = {
    import_errors: Array<PluginImportErrorResponse>;
    total_entries: number;
};

export type PluginImportErrorResponse = {
    source: string;
    error: string;
};

export type PluginResponse = {
    name: string;
    team_name?: string | null;
    macros: Array<string>;
    flask_blueprints: Array<string>;
    fastapi_apps: Array<FastApiAppResponse>;
    fastapi_root_middlewares: Array<FastApiRootMiddlewareResponse>;
    external_views: Array<ExternalViewResponse>;
    react_apps: Array<ReactAppResponse>;
    appbuilder_views: Array<AppBuilderViewResponse>;
    /**
     * @deprecated
     */
    appbuilder_menu_items: Array<AppBuilderMenuItemResponse>;
    global_operator_extra_links: Array<string>;
    operator_extra_links: Array<string>;
    source: string;
    listeners: Array<string>;
    timetables: Array<string>;
};

export type PoolBody = {
    name: string;
    slots: number;
    description?: string | null;
    include_deferred?: boolean;
    team_name?: string | null;
};

export type PoolCollectionResponse = {
    pools: Array<PoolResponse>;
    total_entries: number;
};

export type PoolPatchBody = {
    pool?: string | null;
    slots?: number | null;
    description?: string | null;
    include_deferred?: boolean | null;
    team_name?: string | null;
};

export type PoolResponse = {
    name: string;
    slots: number;
    description?: string | null;
    include_deferred: boolean;
    occupied_slots: number;
    running_slots: number;
    queued_slots: number;
    scheduled_slots: number;
    open_slots: number;
    deferred_slots: number;
    team_name: string | null;
};

export type ProviderCollectionResponse = {
    providers: Array<ProviderResponse>;
    total_entries: number;
};

export type ProviderResponse = {
    package_name: string;
    description: string;
    version: string;
    documentation_url: string | null;
};

export type QueuedEventCollectionResponse = {
    queued_events: Array<QueuedEventResponse>;
    total_entries: number;
};

export type QueuedEventResponse = {
    dag_id: string;
    asset_id: number;
    created_at: string;
    dag_display_name: string;
};

export type ReactAppResponse = {
    name: string;
    icon?: string | null;
    icon_dark_mode?: string | null;
    url_route?: string | null;
    category?: string | null;
    nav_top_level?: boolean | null;
    applies_to?: PluginAppliesToResponse | null;
    bundle_url: string;
    destination?: 'nav' | 'dag' | 'dag_run' | 'task' | 'task_instance' | 'asset' | 'base' | 'dashboard' | 'dag_overview' | 'task_overview' | (string & {});
    [key: string]: unknown;
};

export type ReprocessBehavior = 'failed' | 'completed' | 'none' | (string & {});

export type SchedulerInfoResponse = {
    status: HealthStatus | null;
    latest_scheduler_heartbeat: string | null;
    detailed_status: DetailedHealthStatus | null;
    instances?: Array<SchedulerInstanceInfoResponse> | null;
};

export type SchedulerInstanceInfoResponse = {
    hostname: string | null;
    latest_scheduler_heartbeat: string | null;
};

export type StructuredLogMessage = {
    timestamp?: string;
    event: string;
    [key: string]: unknown;
};

export type TaskCollectionResponse = {
    tasks: Array<TaskResponse>;
    total_entries: number;
};

export type TaskDependencyCollectionResponse = {
    dependencies: Array<TaskDependencyResponse>;
};

export type TaskDependencyResponse = {
    name: string;
    reason: string;
};

export type TaskInletAssetReference = {
    dag_id: string;
    task_id: string;
    created_at: string;
    updated_at: string;
};

export type TaskInstanceCollectionResponse = {
    task_instances: Array<TaskInstanceResponse>;
    total_entries?: number | null;
    total_entries_limit?: number | null;
    next_cursor?: string | null;
    previous_cursor?: string | null;
};

export type TaskInstanceHistoryCollectionResponse = {
    task_instances: Array<TaskInstanceHistoryResponse>;
    total_entries: number;
};

export type TaskInstanceHistoryResponse = {
    id: string;
    task_id: string;
    dag_id: string;
    dag_run_id: string;
    map_index: number;
    region_id?: string;
    region_index?: number;
    loop_iteration?: LoopIterationResponse | null;
    start_date: string | null;
    end_date: string | null;
    duration: number | null;
    state: TaskInstanceState | null;
    try_number: number;
    max_tries: number;
    task_display_name: string;
    dag_display_name: string;
    hostname: string | null;
    unixname: string | null;
    pool: string;
    pool_slots: number;
    queue: string | null;
    priority_weight: number | null;
    operator: string | null;
    operator_name: string | null;
    queued_when: string | null;
    scheduled_when: string | null;
    pid: number | null;
    executor: string | null;
    executor_config: string;
    dag_version: DagVersionResponse | null;
    note?: string | null;
    state_reason?: string | null;
};

export type TaskInstanceResponse = {
    id: string;
    task_id: string;
    dag_id: string;
    dag_run_id: string;
    map_index: number;
    region_id?: string;
    region_index?: number;
    in_loop: boolean;
    loop_iteration?: LoopIterationResponse | null;
    logical_date: string | null;
    run_after: string;
    start_date: string | null;
    end_date: string | null;
    duration: number | null;
    state: TaskInstanceState | null;
    try_number: number;
    max_tries: number;
    task_display_name: string;
    dag_display_name: string;
    hostname: string | null;
    unixname: string | null;
    pool: string;
    pool_slots: number;
    queue: string | null;
    priority_weight: number | null;
    operator: string | null;
    operator_name: string | null;
    queued_when: string | null;
    scheduled_when: string | null;
    pid: number | null;
    executor: string | null;
    executor_config: string;
    note: string | null;
    rendered_map_index: string | null;
    rendered_fields?: {
        [key: string]: unknown;
    };
    trigger: TriggerResponse | null;
    triggerer_job: JobResponse | null;
    dag_version: DagVersionResponse | null;
    team_name?: string | null;
    state_reason?: string | null;
};

export type TaskInstanceState = 'removed' | 'scheduled' | 'queued' | 'running' | 'success' | 'restarting' | 'failed' | 'up_for_retry' | 'up_for_reschedule' | 'upstream_failed' | 'skipped' | 'deferred' | 'awaiting_input' | (string & {});

export type TaskInstancesBatchBody = {
    dag_ids?: Array<string> | null;
    dag_run_ids?: Array<string> | null;
    task_ids?: Array<string> | null;
    state?: Array<TaskInstanceState | null> | null;
    run_after_gte?: string | null;
    run_after_gt?: string | null;
    run_after_lte?: string | null;
    run_after_lt?: string | null;
    logical_date_gte?: string | null;
    logical_date_gt?: string | null;
    logical_date_lte?: string | null;
    logical_date_lt?: string | null;
    start_date_gte?: string | null;
    start_date_gt?: string | null;
    start_date_lte?: string | null;
    start_date_lt?: string | null;
    end_date_gte?: string | null;
    end_date_gt?: string | null;
    end_date_lte?: string | null;
    end_date_lt?: string | null;
    duration_gte?: number | null;
    duration_gt?: number | null;
    duration_lte?: number | null;
    duration_lt?: number | null;
    pool?: Array<string> | null;
    queue?: Array<string> | null;
    executor?: Array<string> | null;
    page_offset?: number;
    page_limit?: number;
    order_by?: string | null;
};

export type TaskInstancesLogResponse = {
    content: Array<StructuredLogMessage> | Array<string>;
    continuation_token: string | null;
};

export type TaskOutletAssetReference = {
    dag_id: string;
    task_id: string;
    created_at: string;
    updated_at: string;
    team_name?: string | null;
};

export type TaskResponse = {
    task_id: string | null;
    task_display_name: string | null;
    owner: string | null;
    start_date: string | null;
    end_date: string | null;
    trigger_rule: string | null;
    depends_on_past: boolean;
    wait_for_downstream: boolean;
    retries: number | null;
    queue: string | null;
    pool: string | null;
    pool_slots: number | null;
    execution_timeout: TimeDelta | null;
    retry_delay: TimeDelta | null;
    retry_exponential_backoff: number;
    priority_weight: number | null;
    weight_rule: string | null;
    ui_color: string | null;
    ui_fgcolor: string | null;
    template_fields: Array<string> | null;
    downstream_task_ids: Array<string> | null;
    doc_md: string | null;
    operator_name: string | null;
    params: {
        [key: string]: unknown;
    } | null;
    class_ref: {
        [key: string]: unknown;
    } | null;
    is_mapped: boolean | null;
    readonly extra_links: Array<string>;
};

export type TaskStateStoreBody = {
    value: JsonValue;
    expires_at?: string | 'default' | null;
};

export type TaskStateStoreCollectionResponse = {
    task_state_store: Array<TaskStateStoreResponse>;
    total_entries: number;
};

export type TaskStateStorePatchBody = {
    value: JsonValue;
};

export type TaskStateStoreResponse = {
    key: string;
    value: JsonValue;
    updated_at: string;
    expires_at: string | null;
};

export type TimeDelta = {
    __type?: string;
    days: number;
    seconds: number;
    microseconds: number;
};

export type TriggerDagRunPostBody = {
    dag_run_id?: string | null;
    data_interval_start?: string | null;
    data_interval_end?: string | null;
    logical_date: string | null;
    run_after?: string | null;
    conf?: {
        [key: string]: unknown;
    } | null;
    note?: string | null;
    partition_key?: string | null;
    bundle_version?: string | null;
    drain_dag?: boolean;
};

export type TriggerResponse = {
    id: number;
    classpath: string;
    /**
     * @deprecated
     */
    kwargs: string;
    created_date: string;
    queue: string | null;
    triggerer_id: number | null;
};

export type TriggererInfoResponse = {
    status: HealthStatus | null;
    latest_triggerer_heartbeat: string | null;
    detailed_status: DetailedHealthStatus | null;
    instances?: Array<TriggererInstanceInfoResponse> | null;
};

export type TriggererInstanceInfoResponse = {
    hostname: string | null;
    latest_triggerer_heartbeat: string | null;
    team_names: Array<string>;
};

export type UpdateHitlDetailPayload = {
    chosen_options: Array<string>;
    params_input?: {
        [key: string]: unknown;
    };
    request_created_at?: string | null;
};

export type VariableBody = {
    key: string;
    value: JsonValue;
    description?: string | null;
    team_name?: string | null;
};

export type VariableCollectionResponse = {
    variables: Array<VariableResponse>;
    total_entries: number;
};

export type VariableResponse = {
    key: string;
    value?: string | null;
    description: string | null;
    is_encrypted: boolean;
    team_name: string | null;
};

export type VersionInfo = {
    version: string;
    git_version: string | null;
};

export type XComCollectionResponse = {
    xcom_entries: Array<XComResponse>;
    total_entries: number;
};

export type XComCreateBody = {
    key: string;
    value: unknown;
    map_index?: number;
    region_id?: string | null;
    region_index?: number | null;
};

export type XComResponse = {
    key: string;
    timestamp: string;
    logical_date: string | null;
    map_index: number;
    region_id?: string;
    region_index?: number;
    task_id: string;
    dag_id: string;
    run_id: string;
    dag_display_name: string;
    task_display_name: string;
    run_after: string;
    team_name?: string | null;
};

export type XComResponseNative = {
    key: string;
    timestamp: string;
    logical_date: string | null;
    map_index: number;
    region_id?: string;
    region_index?: number;
    task_id: string;
    dag_id: string;
    run_id: string;
    dag_display_name: string;
    task_display_name: string;
    run_after: string;
    team_name?: string | null;
    value: unknown;
};

export type XComResponseString = {
    key: string;
    timestamp: string;
    logical_date: string | null;
    map_index: number;
    region_id?: string;
    region_index?: number;
    task_id: string;
    dag_id: string;
    run_id: string;
    dag_display_name: string;
    task_display_name: string;
    run_after: string;
    team_name?: string | null;
    value: string | null;
};

export type XComUpdateBody = {
    value: unknown;
    map_index?: number;
    region_id?: string | null;
    region_index?: number | null;
};

export type DagCollectionResponseWritable = {
    dags: Array<DagResponseWritable>;
    total_entries: number;
};

export type DagDetailsResponseWritable = {
    dag_id: string;
    dag_display_name: string;
    is_paused: boolean;
    scheduling_state?: DagSchedulingState;
    is_stale: boolean;
    last_parsed_time: string | null;
    last_parse_duration: number | null;
    last_expired: string | null;
    bundle_name: string | null;
    bundle_version: string | null;
    relative_fileloc: string | null;
    fileloc: string | null;
    description: string | null;
    timetable_summary: string | null;
    timetable_description: string | null;
    timetable_partitioned: boolean;
    timetable_periodic: boolean;
    tags: Array<DagTagResponse>;
    max_active_tasks: number;
    max_active_runs: number | null;
    max_consecutive_failed_dag_runs: number;
    has_task_concurrency_limits: boolean;
    has_import_errors: boolean;
    next_dagrun_logical_date: string | null;
    next_dagrun_data_interval_start: string | null;
    next_dagrun_data_interval_end: string | null;
    next_dagrun_run_after: string | null;
    allowed_run_types: Array<DagRunType> | null;
    owners: Array<string>;
    catchup: boolean;
    dag_run_timeout: string | null;
    asset_expression: AssetExpressionAsset | AssetExpressionAlias | AssetExpressionRef | AssetExpressionAny | AssetExpressionAll | null;
    doc_md: string | null;
    start_date: string | null;
    end_date: string | null;
    is_paused_upon_creation: boolean | null;
    params: {
        [key: string]: unknown;
    } | null;
    render_template_as_native_obj: boolean;
    template_search_path: Array<string> | null;
    timezone: string | null;
    last_parsed: string | null;
    default_args: {
        [key: string]: unknown;
    } | null;
    rerun_with_latest_version?: boolean | null;
    owner_links?: {
        [key: string]: string;
    } | null;
    is_favorite?: boolean;
    active_runs_count?: number;
    team_name?: string | null;
    latest_dag_version: DagVersionResponse | null;
};

export type DagResponseWritable = {
    dag_id: string;
    dag_display_name: string;
    is_paused: boolean;
    scheduling_state?: DagSchedulingState;
    is_stale: boolean;
    last_parsed_time: string | null;
    last_parse_duration: number | null;
    last_expired: string | null;
    bundle_name: string | null;
    bundle_version: string | null;
    relative_fileloc: string | null;
    fileloc: string | null;
    description: string | null;
    timetable_summary: string | null;
    timetable_description: string | null;
    timetable_partitioned: boolean;
    timetable_periodic: boolean;
    tags: Array<DagTagResponse>;
    max_active_tasks: number;
    max_active_runs: number | null;
    max_consecutive_failed_dag_runs: number;
    has_task_concurrency_limits: boolean;
    has_import_errors: boolean;
    next_dagrun_logical_date: string | null;
    next_dagrun_data_interval_start: string | null;
    next_dagrun_data_interval_end: string | null;
    next_dagrun_run_after: string | null;
    allowed_run_types: Array<DagRunType> | null;
    owners: Array<string>;
};

export type ImportErrorCollectionResponseWritable = {
    import_errors: Array<ImportErrorResponseWritable>;
    total_entries: number;
};

export type ImportErrorResponseWritable = {
    import_error_id: number;
    timestamp: string;
    filename: string;
    source_reference: string | null;
    bundle_name: string | null;
    stack_trace: string;
};

export type TaskCollectionResponseWritable = {
    tasks: Array<TaskResponseWritable>;
    total_entries: number;
};

export type TaskResponseWritable = {
    task_id: string | null;
    task_display_name: string | null;
    owner: string | null;
    start_date: string | null;
    end_date: string | null;
    trigger_rule: string | null;
    depends_on_past: boolean;
    wait_for_downstream: boolean;
    retries: number | null;
    queue: string | null;
    pool: string | null;
    pool_slots: number | null;
    execution_timeout: TimeDelta | null;
    retry_delay: TimeDelta | null;
    retry_exponential_backoff: number;
    priority_weight: number | null;
    weight_rule: string | null;
    ui_color: string | null;
    ui_fgcolor: string | null;
    template_fields: Array<string> | null;
    downstream_task_ids: Array<string> | null;
    doc_md: string | null;
    operator_name: string | null;
    params: {
        [key: string]: unknown;
    } | null;
    class_ref: {
        [key: string]: unknown;
    } | null;
    is_mapped: boolean | null;
};

export type GetAssetsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
        name_pattern?: string | null;
        name_prefix_pattern?: string | null;
        uri?: Array<string>;
        uri_pattern?: string | null;
        uri_prefix_pattern?: string | null;
        dag_ids?: Array<string>;
        only_active?: boolean;
        order_by?: Array<string>;
    };
    url: '/api/v2/assets';
};

export type GetAssetsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetAssetsError = GetAssetsErrors[keyof GetAssetsErrors];

export type GetAssetsResponses = {
    200: AssetCollectionResponse;
};

export type GetAssetsResponse = GetAssetsResponses[keyof GetAssetsResponses];

export type GetAssetAliasesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
        name_pattern?: string | null;
        name_prefix_pattern?: string | null;
        order_by?: Array<string>;
    };
    url: '/api/v2/assets/aliases';
};

export type GetAssetAliasesErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetAssetAliasesError = GetAssetAliasesErrors[keyof GetAssetAliasesErrors];

export type GetAssetAliasesResponses = {
    200: AssetAliasCollectionResponse;
};

export type GetAssetAliasesResponse = GetAssetAliasesResponses[keyof GetAssetAliasesResponses];

export type GetAssetAliasData = {
    body?: never;
    path: {
        asset_alias_id: number;
    };
    query?: never;
    url: '/api/v2/assets/aliases/{asset_alias_id}';
};

export type GetAssetAliasErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetAssetAliasError = GetAssetAliasErrors[keyof GetAssetAliasErrors];

export type GetAssetAliasResponses = {
    200: unknown;
};

export type GetAssetEventsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
        asset_id?: number | null;
        source_dag_id?: string | null;
        source_task_id?: string | null;
        source_task_instance_id?: string | null;
        source_run_id?: string | null;
        source_map_index?: number | null;
        partition_key?: string | null;
        partition_key_regexp_pattern?: string | null;
        name_pattern?: string | null;
        name_prefix_pattern?: string | null;
        extra?: Array<string>;
        timestamp_gte?: string | null;
        timestamp_gt?: string | null;
        timestamp_lte?: string | null;
        timestamp_lt?: string | null;
    };
    url: '/api/v2/assets/events';
};

export type GetAssetEventsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetAssetEventsError = GetAssetEventsErrors[keyof GetAssetEventsErrors];

export type GetAssetEventsResponses = {
    200: AssetEventCollectionResponse;
};

export type GetAssetEventsResponse = GetAssetEventsResponses[keyof GetAssetEventsResponses];

export type CreateAssetEventData = {
    body: CreateAssetEventsBody;
    path?: never;
    query?: never;
    url: '/api/v2/assets/events';
};

export type CreateAssetEventErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type CreateAssetEventError = CreateAssetEventErrors[keyof CreateAssetEventErrors];

export type CreateAssetEventResponses = {
    200: AssetEventResponse;
};

export type CreateAssetEventResponse = CreateAssetEventResponses[keyof CreateAssetEventResponses];

export type MaterializeAssetData = {
    body: MaterializeAssetBody;
    path: {
        asset_id: number;
    };
    query?: never;
    url: '/api/v2/assets/{asset_id}/materialize';
};

export type MaterializeAssetErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type MaterializeAssetError = MaterializeAssetErrors[keyof MaterializeAssetErrors];

export type MaterializeAssetResponses = {
    200: DagRunResponse;
};

export type MaterializeAssetResponse = MaterializeAssetResponses[keyof MaterializeAssetResponses];

export type DeleteAssetQueuedEventsData = {
    body?: never;
    path: {
        asset_id: number;
    };
    query?: {
        before?: string | null;
    };
    url: '/api/v2/assets/{asset_id}/queuedEvents';
};

export type DeleteAssetQueuedEventsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteAssetQueuedEventsError = DeleteAssetQueuedEventsErrors[keyof DeleteAssetQueuedEventsErrors];

export type DeleteAssetQueuedEventsResponses = {
    204: void;
};

export type DeleteAssetQueuedEventsResponse = DeleteAssetQueuedEventsResponses[keyof DeleteAssetQueuedEventsResponses];

export type GetAssetQueuedEventsData = {
    body?: never;
    path: {
        asset_id: number;
    };
    query?: {
        before?: string | null;
    };
    url: '/api/v2/assets/{asset_id}/queuedEvents';
};

export type GetAssetQueuedEventsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetAssetQueuedEventsError = GetAssetQueuedEventsErrors[keyof GetAssetQueuedEventsErrors];

export type GetAssetQueuedEventsResponses = {
    200: QueuedEventCollectionResponse;
};

export type GetAssetQueuedEventsResponse = GetAssetQueuedEventsResponses[keyof GetAssetQueuedEventsResponses];

export type GetAssetData = {
    body?: never;
    path: {
        asset_id: number;
    };
    query?: never;
    url: '/api/v2/assets/{asset_id}';
};

export type GetAssetErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetAssetError = GetAssetErrors[keyof GetAssetErrors];

export type GetAssetResponses = {
    200: AssetResponse;
};

export type GetAssetResponse = GetAssetResponses[keyof GetAssetResponses];

export type DeleteDagAssetQueuedEventsData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: {
        before?: string | null;
    };
    url: '/api/v2/dags/{dag_id}/assets/queuedEvents';
};

export type DeleteDagAssetQueuedEventsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteDagAssetQueuedEventsError = DeleteDagAssetQueuedEventsErrors[keyof DeleteDagAssetQueuedEventsErrors];

export type DeleteDagAssetQueuedEventsResponses = {
    204: void;
};

export type DeleteDagAssetQueuedEventsResponse = DeleteDagAssetQueuedEventsResponses[keyof DeleteDagAssetQueuedEventsResponses];

export type GetDagAssetQueuedEventsData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: {
        before?: string | null;
    };
    url: '/api/v2/dags/{dag_id}/assets/queuedEvents';
};

export type GetDagAssetQueuedEventsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagAssetQueuedEventsError = GetDagAssetQueuedEventsErrors[keyof GetDagAssetQueuedEventsErrors];

export type GetDagAssetQueuedEventsResponses = {
    200: QueuedEventCollectionResponse;
};

export type GetDagAssetQueuedEventsResponse = GetDagAssetQueuedEventsResponses[keyof GetDagAssetQueuedEventsResponses];

export type DeleteDagAssetQueuedEventData = {
    body?: never;
    path: {
        dag_id: string;
        asset_id: number;
    };
    query?: {
        before?: string | null;
    };
    url: '/api/v2/dags/{dag_id}/assets/{asset_id}/queuedEvents';
};

export type DeleteDagAssetQueuedEventErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteDagAssetQueuedEventError = DeleteDagAssetQueuedEventErrors[keyof DeleteDagAssetQueuedEventErrors];

export type DeleteDagAssetQueuedEventResponses = {
    204: void;
};

export type DeleteDagAssetQueuedEventResponse = DeleteDagAssetQueuedEventResponses[keyof DeleteDagAssetQueuedEventResponses];

export type GetDagAssetQueuedEventData = {
    body?: never;
    path: {
        dag_id: string;
        asset_id: number;
    };
    query?: {
        before?: string | null;
    };
    url: '/api/v2/dags/{dag_id}/assets/{asset_id}/queuedEvents';
};

export type GetDagAssetQueuedEventErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagAssetQueuedEventError = GetDagAssetQueuedEventErrors[keyof GetDagAssetQueuedEventErrors];

export type GetDagAssetQueuedEventResponses = {
    200: QueuedEventResponse;
};

export type GetDagAssetQueuedEventResponse = GetDagAssetQueuedEventResponses[keyof GetDagAssetQueuedEventResponses];

export type ListBackfillsData = {
    body?: never;
    path?: never;
    query: {
        dag_id: string;
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
    };
    url: '/api/v2/backfills';
};

export type ListBackfillsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ListBackfillsError = ListBackfillsErrors[keyof ListBackfillsErrors];

export type ListBackfillsResponses = {
    200: BackfillCollectionResponse;
};

export type ListBackfillsResponse = ListBackfillsResponses[keyof ListBackfillsResponses];

export type CreateBackfillData = {
    body: BackfillPostBody;
    path?: never;
    query?: never;
    url: '/api/v2/backfills';
};

export type CreateBackfillErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
    503: HttpExceptionResponse;
};

export type CreateBackfillError = CreateBackfillErrors[keyof CreateBackfillErrors];

export type CreateBackfillResponses = {
    200: BackfillResponse;
};

export type CreateBackfillResponse = CreateBackfillResponses[keyof CreateBackfillResponses];

export type GetBackfillData = {
    body?: never;
    path: {
        backfill_id: number;
    };
    query?: never;
    url: '/api/v2/backfills/{backfill_id}';
};

export type GetBackfillErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetBackfillError = GetBackfillErrors[keyof GetBackfillErrors];

export type GetBackfillResponses = {
    200: BackfillResponse;
};

export type GetBackfillResponse = GetBackfillResponses[keyof GetBackfillResponses];

export type ListBackfillDagRunsData = {
    body?: never;
    path: {
        backfill_id: number;
    };
    query?: {
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
    };
    url: '/api/v2/backfills/{backfill_id}/dag_runs';
};

export type ListBackfillDagRunsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ListBackfillDagRunsError = ListBackfillDagRunsErrors[keyof ListBackfillDagRunsErrors];

export type ListBackfillDagRunsResponses = {
    200: BackfillDagRunCollectionResponse;
};

export type ListBackfillDagRunsResponse = ListBackfillDagRunsResponses[keyof ListBackfillDagRunsResponses];

export type PauseBackfillData = {
    body?: never;
    path: {
        backfill_id: number;
    };
    query?: never;
    url: '/api/v2/backfills/{backfill_id}/pause';
};

export type PauseBackfillErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PauseBackfillError = PauseBackfillErrors[keyof PauseBackfillErrors];

export type PauseBackfillResponses = {
    200: BackfillResponse;
};

export type PauseBackfillResponse = PauseBackfillResponses[keyof PauseBackfillResponses];

export type UnpauseBackfillData = {
    body?: never;
    path: {
        backfill_id: number;
    };
    query?: never;
    url: '/api/v2/backfills/{backfill_id}/unpause';
};

export type UnpauseBackfillErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type UnpauseBackfillError = UnpauseBackfillErrors[keyof UnpauseBackfillErrors];

export type UnpauseBackfillResponses = {
    200: BackfillResponse;
};

export type UnpauseBackfillResponse = UnpauseBackfillResponses[keyof UnpauseBackfillResponses];

export type CancelBackfillData = {
    body?: never;
    path: {
        backfill_id: number;
    };
    query?: never;
    url: '/api/v2/backfills/{backfill_id}/cancel';
};

export type CancelBackfillErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type CancelBackfillError = CancelBackfillErrors[keyof CancelBackfillErrors];

export type CancelBackfillResponses = {
    200: BackfillResponse;
};

export type CancelBackfillResponse = CancelBackfillResponses[keyof CancelBackfillResponses];

export type CreateBackfillDryRunData = {
    body: BackfillPostBody;
    path?: never;
    query?: never;
    url: '/api/v2/backfills/dry_run';
};

export type CreateBackfillDryRunErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
    503: HttpExceptionResponse;
};

export type CreateBackfillDryRunError = CreateBackfillDryRunErrors[keyof CreateBackfillDryRunErrors];

export type CreateBackfillDryRunResponses = {
    200: DryRunBackfillCollectionResponse;
};

export type CreateBackfillDryRunResponse = CreateBackfillDryRunResponses[keyof CreateBackfillDryRunResponses];

export type DeleteConnectionData = {
    body?: never;
    path: {
        connection_id: string;
    };
    query?: never;
    url: '/api/v2/connections/{connection_id}';
};

export type DeleteConnectionErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteConnectionError = DeleteConnectionErrors[keyof DeleteConnectionErrors];

export type DeleteConnectionResponses = {
    204: void;
};

export type DeleteConnectionResponse = DeleteConnectionResponses[keyof DeleteConnectionResponses];

export type GetConnectionData = {
    body?: never;
    path: {
        connection_id: string;
    };
    query?: never;
    url: '/api/v2/connections/{connection_id}';
};

export type GetConnectionErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetConnectionError = GetConnectionErrors[keyof GetConnectionErrors];

export type GetConnectionResponses = {
    200: ConnectionResponse;
};

export type GetConnectionResponse = GetConnectionResponses[keyof GetConnectionResponses];

export type PatchConnectionData = {
    body: ConnectionBody;
    path: {
        connection_id: string;
    };
    query?: {
        update_mask?: Array<string> | null;
    };
    url: '/api/v2/connections/{connection_id}';
};

export type PatchConnectionErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchConnectionError = PatchConnectionErrors[keyof PatchConnectionErrors];

export type PatchConnectionResponses = {
    200: ConnectionResponse;
};

export type PatchConnectionResponse = PatchConnectionResponses[keyof PatchConnectionResponses];

export type GetConnectionTestData = {
    body?: never;
    headers: {
        'Airflow-Connection-Test-Token': string;
    };
    path?: never;
    query?: never;
    url: '/api/v2/connections/enqueue-test';
};

export type GetConnectionTestErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetConnectionTestError = GetConnectionTestErrors[keyof GetConnectionTestErrors];

export type GetConnectionTestResponses = {
    200: AsyncConnectionTestResponse;
};

export type GetConnectionTestResponse = GetConnectionTestResponses[keyof GetConnectionTestResponses];

export type EnqueueConnectionTestData = {
    body: ConnectionTestRequestBody;
    path?: never;
    query?: never;
    url: '/api/v2/connections/enqueue-test';
};

export type EnqueueConnectionTestErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpExceptionResponse;
};

export type EnqueueConnectionTestError = EnqueueConnectionTestErrors[keyof EnqueueConnectionTestErrors];

export type EnqueueConnectionTestResponses = {
    202: ConnectionTestQueuedResponse;
};

export type EnqueueConnectionTestResponse = EnqueueConnectionTestResponses[keyof EnqueueConnectionTestResponses];

export type GetConnectionsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
        connection_id_pattern?: string | null;
        connection_id_prefix_pattern?: string | null;
    };
    url: '/api/v2/connections';
};

export type GetConnectionsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetConnectionsError = GetConnectionsErrors[keyof GetConnectionsErrors];

export type GetConnectionsResponses = {
    200: ConnectionCollectionResponse;
};

export type GetConnectionsResponse = GetConnectionsResponses[keyof GetConnectionsResponses];

export type BulkConnectionsData = {
    body: BulkBodyConnectionBody;
    path?: never;
    query?: never;
    url: '/api/v2/connections';
};

export type BulkConnectionsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type BulkConnectionsError = BulkConnectionsErrors[keyof BulkConnectionsErrors];

export type BulkConnectionsResponses = {
    200: BulkResponse;
};

export type BulkConnectionsResponse = BulkConnectionsResponses[keyof BulkConnectionsResponses];

export type PostConnectionData = {
    body: ConnectionBody;
    path?: never;
    query?: never;
    url: '/api/v2/connections';
};

export type PostConnectionErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PostConnectionError = PostConnectionErrors[keyof PostConnectionErrors];

export type PostConnectionResponses = {
    201: ConnectionResponse;
};

export type PostConnectionResponse = PostConnectionResponses[keyof PostConnectionResponses];

export type TestConnectionData = {
    body: ConnectionBody;
    path?: never;
    query?: never;
    url: '/api/v2/connections/test';
};

export type TestConnectionErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type TestConnectionError = TestConnectionErrors[keyof TestConnectionErrors];

export type TestConnectionResponses = {
    200: ConnectionTestResponse;
};

export type TestConnectionResponse = TestConnectionResponses[keyof TestConnectionResponses];

export type CreateDefaultConnectionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v2/connections/defaults';
};

export type CreateDefaultConnectionsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
};

export type CreateDefaultConnectionsError = CreateDefaultConnectionsErrors[keyof CreateDefaultConnectionsErrors];

export type CreateDefaultConnectionsResponses = {
    204: void;
};

export type CreateDefaultConnectionsResponse = CreateDefaultConnectionsResponses[keyof CreateDefaultConnectionsResponses];

export type DeleteDagRunData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}';
};

export type DeleteDagRunErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteDagRunError = DeleteDagRunErrors[keyof DeleteDagRunErrors];

export type DeleteDagRunResponses = {
    204: void;
};

export type DeleteDagRunResponse = DeleteDagRunResponses[keyof DeleteDagRunResponses];

export type GetDagRunData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}';
};

export type GetDagRunErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagRunError = GetDagRunErrors[keyof GetDagRunErrors];

export type GetDagRunResponses = {
    200: DagRunResponse;
};

export type GetDagRunResponse = GetDagRunResponses[keyof GetDagRunResponses];

export type PatchDagRunData = {
    body: DagRunPatchBody;
    path: {
        dag_id: string;
        dag_run_id: string;
    };
    query?: {
        update_mask?: Array<string> | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}';
};

export type PatchDagRunErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchDagRunError = PatchDagRunErrors[keyof PatchDagRunErrors];

export type PatchDagRunResponses = {
    200: DagRunResponse;
};

export type PatchDagRunResponse = PatchDagRunResponses[keyof PatchDagRunResponses];

export type GetDagRunsData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: {
        partition_date_gte?: string | null;
        partition_date_lte?: string | null;
        cursor?: string | null;
        limit?: number;
        offset?: number;
        run_after_gte?: string | null;
        run_after_gt?: string | null;
        run_after_lte?: string | null;
        run_after_lt?: string | null;
        logical_date_gte?: string | null;
        logical_date_gt?: string | null;
        logical_date_lte?: string | null;
        logical_date_lt?: string | null;
        start_date_gte?: string | null;
        start_date_gt?: string | null;
        start_date_lte?: string | null;
        start_date_lt?: string | null;
        end_date_gte?: string | null;
        end_date_gt?: string | null;
        end_date_lte?: string | null;
        end_date_lt?: string | null;
        duration_gte?: number | null;
        duration_gt?: number | null;
        duration_lte?: number | null;
        duration_lt?: number | null;
        updated_at_gte?: string | null;
        updated_at_gt?: string | null;
        updated_at_lte?: string | null;
        updated_at_lt?: string | null;
        conf_contains?: string;
        run_type?: Array<string>;
        state?: Array<string>;
        dag_version?: Array<number>;
        bundle_version?: string | null;
        teams?: Array<string>;
        tags?: Array<string>;
        tags_match_mode?: 'any' | 'all' | null | (string & {});
        order_by?: Array<string>;
        run_id_pattern?: string | null;
        run_id_prefix_pattern?: string | null;
        triggering_user_name_pattern?: string | null;
        triggering_user_name_prefix_pattern?: string | null;
        dag_id_pattern?: string | null;
        dag_id_prefix_pattern?: string | null;
        partition_key_pattern?: string | null;
        partition_key_prefix_pattern?: string | null;
        consuming_asset_pattern?: string | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns';
};

export type GetDagRunsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagRunsError = GetDagRunsErrors[keyof GetDagRunsErrors];

export type GetDagRunsResponses = {
    200: DagRunCollectionResponse;
};

export type GetDagRunsResponse = GetDagRunsResponses[keyof GetDagRunsResponses];

export type BulkDagRunsData = {
    body: BulkBodyBulkDagRunBody;
    path: {
        dag_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns';
};

export type BulkDagRunsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type BulkDagRunsError = BulkDagRunsErrors[keyof BulkDagRunsErrors];

export type BulkDagRunsResponses = {
    200: BulkResponse;
};

export type BulkDagRunsResponse = BulkDagRunsResponses[keyof BulkDagRunsResponses];

export type TriggerDagRunData = {
    body: TriggerDagRunPostBody;
    path: {
        dag_id: unknown;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns';
};

export type TriggerDagRunErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type TriggerDagRunError = TriggerDagRunErrors[keyof TriggerDagRunErrors];

export type TriggerDagRunResponses = {
    200: DagRunResponse;
};

export type TriggerDagRunResponse = TriggerDagRunResponses[keyof TriggerDagRunResponses];

export type GetUpstreamAssetEventsData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/upstreamAssetEvents';
};

export type GetUpstreamAssetEventsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetUpstreamAssetEventsError = GetUpstreamAssetEventsErrors[keyof GetUpstreamAssetEventsErrors];

export type GetUpstreamAssetEventsResponses = {
    200: AssetEventCollectionResponse;
};

export type GetUpstreamAssetEventsResponse = GetUpstreamAssetEventsResponses[keyof GetUpstreamAssetEventsResponses];

export type ClearDagRunData = {
    body: DagRunClearBody;
    path: {
        dag_id: string;
        dag_run_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/clear';
};

export type ClearDagRunErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ClearDagRunError = ClearDagRunErrors[keyof ClearDagRunErrors];

export type ClearDagRunResponses = {
    200: ClearTaskInstanceCollectionResponse | DagRunResponse;
};

export type ClearDagRunResponse = ClearDagRunResponses[keyof ClearDagRunResponses];

export type WaitDagRunUntilFinishedData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
    };
    query: {
        interval: number;
        result?: Array<string> | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/wait';
};

export type WaitDagRunUntilFinishedErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type WaitDagRunUntilFinishedError = WaitDagRunUntilFinishedErrors[keyof WaitDagRunUntilFinishedErrors];

export type WaitDagRunUntilFinishedResponses = {
    200: unknown;
};

export type GetListDagRunsBatchData = {
    body: DagRunsBatchBody;
    path: {
        dag_id: '~';
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns/list';
};

export type GetListDagRunsBatchErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetListDagRunsBatchError = GetListDagRunsBatchErrors[keyof GetListDagRunsBatchErrors];

export type GetListDagRunsBatchResponses = {
    200: DagRunCollectionResponse;
};

export type GetListDagRunsBatchResponse = GetListDagRunsBatchResponses[keyof GetListDagRunsBatchResponses];

export type ClearDagRunsData = {
    body: BulkDagRunClearBody;
    path: {
        dag_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/clearDagRuns';
};

export type ClearDagRunsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ClearDagRunsError = ClearDagRunsErrors[keyof ClearDagRunsErrors];

export type ClearDagRunsResponses = {
    200: ClearTaskInstanceCollectionResponse | DagRunCollectionResponse;
};

export type ClearDagRunsResponse = ClearDagRunsResponses[keyof ClearDagRunsResponses];

export type ClearDagRunPartitionsData = {
    body: ClearPartitionsBody;
    path: {
        dag_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/clearPartitions';
};

export type ClearDagRunPartitionsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ClearDagRunPartitionsError = ClearDagRunPartitionsErrors[keyof ClearDagRunPartitionsErrors];

export type ClearDagRunPartitionsResponses = {
    200: ClearPartitionsResponse;
};

export type ClearDagRunPartitionsResponse = ClearDagRunPartitionsResponses[keyof ClearDagRunPartitionsResponses];

export type GetDagSourceData = {
    body?: never;
    headers?: {
        accept?: 'application/json' | 'text/plain' | '*/*' | (string & {});
    };
    path: {
        dag_id: string;
    };
    query?: {
        version_number?: number | null;
    };
    url: '/api/v2/dagSources/{dag_id}';
};

export type GetDagSourceErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    406: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagSourceError = GetDagSourceErrors[keyof GetDagSourceErrors];

export type GetDagSourceResponses = {
    200: DagSourceResponse;
};

export type GetDagSourceResponse = GetDagSourceResponses[keyof GetDagSourceResponses];

export type GetDagBundlesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
    };
    url: '/api/v2/dagBundles';
};

export type GetDagBundlesErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagBundlesError = GetDagBundlesErrors[keyof GetDagBundlesErrors];

export type GetDagBundlesResponses = {
    200: DagBundleCollectionResponse;
};

export type GetDagBundlesResponse = GetDagBundlesResponses[keyof GetDagBundlesResponses];

export type GetDagBundleData = {
    body?: never;
    path: {
        bundle_name: string;
    };
    query?: never;
    url: '/api/v2/dagBundles/{bundle_name}';
};

export type GetDagBundleErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagBundleError = GetDagBundleErrors[keyof GetDagBundleErrors];

export type GetDagBundleResponses = {
    200: DagBundleDetailResponse;
};

export type GetDagBundleResponse = GetDagBundleResponses[keyof GetDagBundleResponses];

export type GetDagBundleFilesData = {
    body?: never;
    path: {
        bundle_name: string;
    };
    query?: {
        limit?: number;
        offset?: number;
    };
    url: '/api/v2/dagBundles/{bundle_name}/files';
};

export type GetDagBundleFilesErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagBundleFilesError = GetDagBundleFilesErrors[keyof GetDagBundleFilesErrors];

export type GetDagBundleFilesResponses = {
    200: DagBundleFileCollectionResponse;
};

export type GetDagBundleFilesResponse = GetDagBundleFilesResponses[keyof GetDagBundleFilesResponses];

export type GetDagStatsData = {
    body?: never;
    path?: never;
    query?: {
        dag_ids?: Array<string>;
    };
    url: '/api/v2/dagStats';
};

export type GetDagStatsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagStatsError = GetDagStatsErrors[keyof GetDagStatsErrors];

export type GetDagStatsResponses = {
    200: DagStatsCollectionResponse;
};

export type GetDagStatsResponse = GetDagStatsResponses[keyof GetDagStatsResponses];

export type GetConfigData = {
    body?: never;
    headers?: {
        accept?: 'application/json' | 'text/plain' | '*/*' | (string & {});
    };
    path?: never;
    query?: {
        section?: string | null;
    };
    url: '/api/v2/config';
};

export type GetConfigErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    406: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetConfigError = GetConfigErrors[keyof GetConfigErrors];

export type GetConfigResponses = {
    200: Config;
};

export type GetConfigResponse = GetConfigResponses[keyof GetConfigResponses];

export type GetConfigValueData = {
    body?: never;
    headers?: {
        accept?: 'application/json' | 'text/plain' | '*/*' | (string & {});
    };
    path: {
        section: string;
        option: string;
    };
    query?: never;
    url: '/api/v2/config/section/{section}/option/{option}';
};

export type GetConfigValueErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    406: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetConfigValueError = GetConfigValueErrors[keyof GetConfigValueErrors];

export type GetConfigValueResponses = {
    200: Config;
};

export type GetConfigValueResponse = GetConfigValueResponses[keyof GetConfigValueResponses];

export type ListDagWarningsData = {
    body?: never;
    path?: never;
    query?: {
        dag_id?: string | null;
        warning_type?: DagWarningType | string | null;
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
    };
    url: '/api/v2/dagWarnings';
};

export type ListDagWarningsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ListDagWarningsError = ListDagWarningsErrors[keyof ListDagWarningsErrors];

export type ListDagWarningsResponses = {
    200: DagWarningCollectionResponse;
};

export type ListDagWarningsResponse = ListDagWarningsResponses[keyof ListDagWarningsResponses];

export type GetDagsData = {
    body?: never;
    path?: never;
    query?: {
        is_scheduled?: boolean | null;
        limit?: number;
        offset?: number;
        tags?: Array<string>;
        tags_match_mode?: 'any' | 'all' | null | (string & {});
        owners?: Array<string>;
        dag_id_pattern?: string | null;
        dag_id_prefix_pattern?: string | null;
        dag_display_name_pattern?: string | null;
        dag_display_name_prefix_pattern?: string | null;
        exclude_stale?: boolean;
        paused?: boolean | null;
        has_import_errors?: boolean | null;
        last_dag_run_state?: DagRunState | null;
        bundle_name?: string | null;
        bundle_version?: string | null;
        has_asset_schedule?: boolean | null;
        asset_dependency?: string | null;
        dag_run_start_date_gte?: string | null;
        dag_run_start_date_gt?: string | null;
        dag_run_start_date_lte?: string | null;
        dag_run_start_date_lt?: string | null;
        dag_run_end_date_gte?: string | null;
        dag_run_end_date_gt?: string | null;
        dag_run_end_date_lte?: string | null;
        dag_run_end_date_lt?: string | null;
        dag_run_state?: Array<string>;
        order_by?: Array<string>;
        is_favorite?: boolean | null;
        timetable_type?: Array<string>;
    };
    url: '/api/v2/dags';
};

export type GetDagsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagsError = GetDagsErrors[keyof GetDagsErrors];

export type GetDagsResponses = {
    200: DagCollectionResponse;
};

export type GetDagsResponse = GetDagsResponses[keyof GetDagsResponses];

export type PatchDagsData = {
    body: DagPatchBody;
    path?: never;
    query?: {
        update_mask?: Array<string> | null;
        limit?: number;
        offset?: number;
        tags?: Array<string>;
        tags_match_mode?: 'any' | 'all' | null | (string & {});
        owners?: Array<string>;
        dag_id_pattern?: string | null;
        dag_id_prefix_pattern?: string | null;
        exclude_stale?: boolean;
        paused?: boolean | null;
    };
    url: '/api/v2/dags';
};

export type PatchDagsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchDagsError = PatchDagsErrors[keyof PatchDagsErrors];

export type PatchDagsResponses = {
    200: DagCollectionResponse;
};

export type PatchDagsResponse = PatchDagsResponses[keyof PatchDagsResponses];

export type DeleteDagData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}';
};

export type DeleteDagErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpExceptionResponse;
};

export type DeleteDagError = DeleteDagErrors[keyof DeleteDagErrors];

export type DeleteDagResponses = {
    200: unknown;
};

export type GetDagData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}';
};

export type GetDagErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpExceptionResponse;
};

export type GetDagError = GetDagErrors[keyof GetDagErrors];

export type GetDagResponses = {
    200: DagResponse;
};

export type GetDagResponse = GetDagResponses[keyof GetDagResponses];

export type PatchDagData = {
    body: DagPatchBody;
    path: {
        dag_id: string;
    };
    query?: {
        update_mask?: Array<string> | null;
    };
    url: '/api/v2/dags/{dag_id}';
};

export type PatchDagErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchDagError = PatchDagErrors[keyof PatchDagErrors];

export type PatchDagResponses = {
    200: DagResponse;
};

export type PatchDagResponse = PatchDagResponses[keyof PatchDagResponses];

export type GetDagDetailsData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/details';
};

export type GetDagDetailsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagDetailsError = GetDagDetailsErrors[keyof GetDagDetailsErrors];

export type GetDagDetailsResponses = {
    200: DagDetailsResponse;
};

export type GetDagDetailsResponse = GetDagDetailsResponses[keyof GetDagDetailsResponses];

export type BulkDagsData = {
    body: BulkBodyBulkDagBody;
    path?: never;
    query?: never;
    url: '/api/v2/dags/bulk';
};

export type BulkDagsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type BulkDagsError = BulkDagsErrors[keyof BulkDagsErrors];

export type BulkDagsResponses = {
    200: BulkResponse;
};

export type BulkDagsResponse = BulkDagsResponses[keyof BulkDagsResponses];

export type FavoriteDagData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/favorite';
};

export type FavoriteDagErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type FavoriteDagError = FavoriteDagErrors[keyof FavoriteDagErrors];

export type FavoriteDagResponses = {
    204: void;
};

export type FavoriteDagResponse = FavoriteDagResponses[keyof FavoriteDagResponses];

export type UnfavoriteDagData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/unfavorite';
};

export type UnfavoriteDagErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type UnfavoriteDagError = UnfavoriteDagErrors[keyof UnfavoriteDagErrors];

export type UnfavoriteDagResponses = {
    204: void;
};

export type UnfavoriteDagResponse = UnfavoriteDagResponses[keyof UnfavoriteDagResponses];

export type GetEventLogData = {
    body?: never;
    path: {
        event_log_id: number;
    };
    query?: never;
    url: '/api/v2/eventLogs/{event_log_id}';
};

export type GetEventLogErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetEventLogError = GetEventLogErrors[keyof GetEventLogErrors];

export type GetEventLogResponses = {
    200: EventLogResponse;
};

export type GetEventLogResponse = GetEventLogResponses[keyof GetEventLogResponses];

export type GetEventLogsData = {
    body?: never;
    path?: never;
    query?: {
        region_id?: string | null;
        region_index?: number | null;
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
        dag_id?: string | null;
        task_id?: string | null;
        task_instance_id?: string | null;
        run_id?: string | null;
        map_index?: number | null;
        try_number?: number | null;
        owner?: string | null;
        event?: string | null;
        excluded_events?: Array<string> | null;
        included_events?: Array<string> | null;
        before?: string | null;
        after?: string | null;
        dag_id_pattern?: string | null;
        task_id_pattern?: string | null;
        run_id_pattern?: string | null;
        owner_pattern?: string | null;
        owner_display_name_pattern?: string | null;
        event_pattern?: string | null;
        dag_id_prefix_pattern?: string | null;
        task_id_prefix_pattern?: string | null;
        run_id_prefix_pattern?: string | null;
        owner_prefix_pattern?: string | null;
        owner_display_name_prefix_pattern?: string | null;
        event_prefix_pattern?: string | null;
        teams?: Array<string>;
    };
    url: '/api/v2/eventLogs';
};

export type GetEventLogsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetEventLogsError = GetEventLogsErrors[keyof GetEventLogsErrors];

export type GetEventLogsResponses = {
    200: EventLogCollectionResponse;
};

export type GetEventLogsResponse = GetEventLogsResponses[keyof GetEventLogsResponses];

export type GetExtraLinksData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
        try_number?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/links';
};

export type GetExtraLinksErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetExtraLinksError = GetExtraLinksErrors[keyof GetExtraLinksErrors];

export type GetExtraLinksResponses = {
    200: ExtraLinkCollectionResponse;
};

export type GetExtraLinksResponse = GetExtraLinksResponses[keyof GetExtraLinksResponses];

export type GetImportErrorData = {
    body?: never;
    path: {
        import_error_id: number;
    };
    query?: never;
    url: '/api/v2/importErrors/{import_error_id}';
};

export type GetImportErrorErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetImportErrorError = GetImportErrorErrors[keyof GetImportErrorErrors];

export type GetImportErrorResponses = {
    200: ImportErrorResponse;
};

export type GetImportErrorResponse = GetImportErrorResponses[keyof GetImportErrorResponses];

export type GetImportErrorsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
        filename_pattern?: string | null;
        filename_prefix_pattern?: string | null;
        filename?: string | null;
        bundle_name?: string | null;
    };
    url: '/api/v2/importErrors';
};

export type GetImportErrorsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetImportErrorsError = GetImportErrorsErrors[keyof GetImportErrorsErrors];

export type GetImportErrorsResponses = {
    200: ImportErrorCollectionResponse;
};

export type GetImportErrorsResponse = GetImportErrorsResponses[keyof GetImportErrorsResponses];

export type GetJobsData = {
    body?: never;
    path?: never;
    query?: {
        start_date_gte?: string | null;
        start_date_gt?: string | null;
        start_date_lte?: string | null;
        start_date_lt?: string | null;
        end_date_gte?: string | null;
        end_date_gt?: string | null;
        end_date_lte?: string | null;
        end_date_lt?: string | null;
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
        job_state?: string | null;
        dag_id?: string | null;
        job_type?: string | null;
        hostname?: string | null;
        executor_class?: string | null;
        teams?: Array<string>;
        is_alive?: boolean | null;
    };
    url: '/api/v2/jobs';
};

export type GetJobsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetJobsError = GetJobsErrors[keyof GetJobsErrors];

export type GetJobsResponses = {
    200: JobCollectionResponse;
};

export type GetJobsResponse = GetJobsResponses[keyof GetJobsResponses];

export type GetPluginsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
    };
    url: '/api/v2/plugins';
};

export type GetPluginsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetPluginsError = GetPluginsErrors[keyof GetPluginsErrors];

export type GetPluginsResponses = {
    200: PluginCollectionResponse;
};

export type GetPluginsResponse = GetPluginsResponses[keyof GetPluginsResponses];

export type ImportErrorsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v2/plugins/importErrors';
};

export type ImportErrorsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
};

export type ImportErrorsError = ImportErrorsErrors[keyof ImportErrorsErrors];

export type ImportErrorsResponses = {
    200: PluginImportErrorCollectionResponse;
};

export type ImportErrorsResponse = ImportErrorsResponses[keyof ImportErrorsResponses];

export type DeletePoolData = {
    body?: never;
    path: {
        pool_name: string;
    };
    query?: never;
    url: '/api/v2/pools/{pool_name}';
};

export type DeletePoolErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeletePoolError = DeletePoolErrors[keyof DeletePoolErrors];

export type DeletePoolResponses = {
    204: void;
};

export type DeletePoolResponse = DeletePoolResponses[keyof DeletePoolResponses];

export type GetPoolData = {
    body?: never;
    path: {
        pool_name: string;
    };
    query?: never;
    url: '/api/v2/pools/{pool_name}';
};

export type GetPoolErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetPoolError = GetPoolErrors[keyof GetPoolErrors];

export type GetPoolResponses = {
    200: PoolResponse;
};

export type GetPoolResponse = GetPoolResponses[keyof GetPoolResponses];

export type PatchPoolData = {
    body: PoolPatchBody;
    path: {
        pool_name: string;
    };
    query?: {
        update_mask?: Array<string> | null;
    };
    url: '/api/v2/pools/{pool_name}';
};

export type PatchPoolErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchPoolError = PatchPoolErrors[keyof PatchPoolErrors];

export type PatchPoolResponses = {
    200: PoolResponse;
};

export type PatchPoolResponse = PatchPoolResponses[keyof PatchPoolResponses];

export type GetPoolsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
        pool_name_pattern?: string | null;
        pool_name_prefix_pattern?: string | null;
    };
    url: '/api/v2/pools';
};

export type GetPoolsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetPoolsError = GetPoolsErrors[keyof GetPoolsErrors];

export type GetPoolsResponses = {
    200: PoolCollectionResponse;
};

export type GetPoolsResponse = GetPoolsResponses[keyof GetPoolsResponses];

export type BulkPoolsData = {
    body: BulkBodyPoolBody;
    path?: never;
    query?: never;
    url: '/api/v2/pools';
};

export type BulkPoolsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type BulkPoolsError = BulkPoolsErrors[keyof BulkPoolsErrors];

export type BulkPoolsResponses = {
    200: BulkResponse;
};

export type BulkPoolsResponse = BulkPoolsResponses[keyof BulkPoolsResponses];

export type PostPoolData = {
    body: PoolBody;
    path?: never;
    query?: never;
    url: '/api/v2/pools';
};

export type PostPoolErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PostPoolError = PostPoolErrors[keyof PostPoolErrors];

export type PostPoolResponses = {
    201: PoolResponse;
};

export type PostPoolResponse = PostPoolResponses[keyof PostPoolResponses];

export type GetProvidersData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
    };
    url: '/api/v2/providers';
};

export type GetProvidersErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetProvidersError = GetProvidersErrors[keyof GetProvidersErrors];

export type GetProvidersResponses = {
    200: ProviderCollectionResponse;
};

export type GetProvidersResponse = GetProvidersResponses[keyof GetProvidersResponses];

export type ClearAssetStateStoreData = {
    body?: never;
    path: {
        asset_id: number;
    };
    query?: never;
    url: '/api/v2/assets/{asset_id}/state-store';
};

export type ClearAssetStateStoreErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ClearAssetStateStoreError = ClearAssetStateStoreErrors[keyof ClearAssetStateStoreErrors];

export type ClearAssetStateStoreResponses = {
    204: void;
};

export type ClearAssetStateStoreResponse = ClearAssetStateStoreResponses[keyof ClearAssetStateStoreResponses];

export type ListAssetStateStoreData = {
    body?: never;
    path: {
        asset_id: number;
    };
    query?: {
        limit?: number;
        offset?: number;
    };
    url: '/api/v2/assets/{asset_id}/state-store';
};

export type ListAssetStateStoreErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ListAssetStateStoreError = ListAssetStateStoreErrors[keyof ListAssetStateStoreErrors];

export type ListAssetStateStoreResponses = {
    200: AssetStateStoreCollectionResponse;
};

export type ListAssetStateStoreResponse = ListAssetStateStoreResponses[keyof ListAssetStateStoreResponses];

export type DeleteAssetStateStoreData = {
    body?: never;
    path: {
        key: string;
        asset_id: number;
    };
    query?: never;
    url: '/api/v2/assets/{asset_id}/state-store/{key}';
};

export type DeleteAssetStateStoreErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteAssetStateStoreError = DeleteAssetStateStoreErrors[keyof DeleteAssetStateStoreErrors];

export type DeleteAssetStateStoreResponses = {
    204: void;
};

export type DeleteAssetStateStoreResponse = DeleteAssetStateStoreResponses[keyof DeleteAssetStateStoreResponses];

export type GetAssetStateStoreData = {
    body?: never;
    path: {
        key: string;
        asset_id: number;
    };
    query?: never;
    url: '/api/v2/assets/{asset_id}/state-store/{key}';
};

export type GetAssetStateStoreErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetAssetStateStoreError = GetAssetStateStoreErrors[keyof GetAssetStateStoreErrors];

export type GetAssetStateStoreResponses = {
    200: AssetStateStoreResponse;
};

export type GetAssetStateStoreResponse = GetAssetStateStoreResponses[keyof GetAssetStateStoreResponses];

export type SetAssetStateStoreData = {
    body: AssetStateStoreBody;
    path: {
        key: string;
        asset_id: number;
    };
    query?: never;
    url: '/api/v2/assets/{asset_id}/state-store/{key}';
};

export type SetAssetStateStoreErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type SetAssetStateStoreError = SetAssetStateStoreErrors[keyof SetAssetStateStoreErrors];

export type SetAssetStateStoreResponses = {
    204: void;
};

export type SetAssetStateStoreResponse = SetAssetStateStoreResponses[keyof SetAssetStateStoreResponses];

export type ClearTaskStateStoreData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
        all_map_indices?: boolean;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store';
};

export type ClearTaskStateStoreErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ClearTaskStateStoreError = ClearTaskStateStoreErrors[keyof ClearTaskStateStoreErrors];

export type ClearTaskStateStoreResponses = {
    204: void;
};

export type ClearTaskStateStoreResponse = ClearTaskStateStoreResponses[keyof ClearTaskStateStoreResponses];

export type ListTaskStateStoreData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
        limit?: number;
        offset?: number;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store';
};

export type ListTaskStateStoreErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ListTaskStateStoreError = ListTaskStateStoreErrors[keyof ListTaskStateStoreErrors];

export type ListTaskStateStoreResponses = {
    200: TaskStateStoreCollectionResponse;
};

export type ListTaskStateStoreResponse = ListTaskStateStoreResponses[keyof ListTaskStateStoreResponses];

export type DeleteTaskStateStoreData = {
    body?: never;
    path: {
        key: string;
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store/{key}';
};

export type DeleteTaskStateStoreErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteTaskStateStoreError = DeleteTaskStateStoreErrors[keyof DeleteTaskStateStoreErrors];

export type DeleteTaskStateStoreResponses = {
    204: void;
};

export type DeleteTaskStateStoreResponse = DeleteTaskStateStoreResponses[keyof DeleteTaskStateStoreResponses];

export type GetTaskStateStoreData = {
    body?: never;
    path: {
        key: string;
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store/{key}';
};

export type GetTaskStateStoreErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTaskStateStoreError = GetTaskStateStoreErrors[keyof GetTaskStateStoreErrors];

export type GetTaskStateStoreResponses = {
    200: TaskStateStoreResponse;
};

export type GetTaskStateStoreResponse = GetTaskStateStoreResponses[keyof GetTaskStateStoreResponses];

export type PatchTaskStateStoreData = {
    body: TaskStateStorePatchBody;
    path: {
        key: string;
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store/{key}';
};

export type PatchTaskStateStoreErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchTaskStateStoreError = PatchTaskStateStoreErrors[keyof PatchTaskStateStoreErrors];

export type PatchTaskStateStoreResponses = {
    200: unknown;
};

export type SetTaskStateStoreData = {
    body: TaskStateStoreBody;
    path: {
        key: string;
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store/{key}';
};

export type SetTaskStateStoreErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type SetTaskStateStoreError = SetTaskStateStoreErrors[keyof SetTaskStateStoreErrors];

export type SetTaskStateStoreResponses = {
    204: void;
};

export type SetTaskStateStoreResponse = SetTaskStateStoreResponses[keyof SetTaskStateStoreResponses];

export type DeleteXcomEntryData = {
    body?: never;
    path: {
        dag_id: string;
        task_id: string;
        dag_run_id: string;
        xcom_key: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries/{xcom_key}';
};

export type DeleteXcomEntryErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteXcomEntryError = DeleteXcomEntryErrors[keyof DeleteXcomEntryErrors];

export type DeleteXcomEntryResponses = {
    204: void;
};

export type DeleteXcomEntryResponse = DeleteXcomEntryResponses[keyof DeleteXcomEntryResponses];

export type GetXcomEntryData = {
    body?: never;
    path: {
        dag_id: string;
        task_id: string;
        dag_run_id: string;
        xcom_key: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
        deserialize?: boolean;
        stringify?: boolean;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries/{xcom_key}';
};

export type GetXcomEntryErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetXcomEntryError = GetXcomEntryErrors[keyof GetXcomEntryErrors];

export type GetXcomEntryResponses = {
    200: XComResponseNative | XComResponseString;
};

export type GetXcomEntryResponse = GetXcomEntryResponses[keyof GetXcomEntryResponses];

export type UpdateXcomEntryData = {
    body: XComUpdateBody;
    path: {
        dag_id: string;
        task_id: string;
        dag_run_id: string;
        xcom_key: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries/{xcom_key}';
};

export type UpdateXcomEntryErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type UpdateXcomEntryError = UpdateXcomEntryErrors[keyof UpdateXcomEntryErrors];

export type UpdateXcomEntryResponses = {
    200: XComResponseNative;
};

export type UpdateXcomEntryResponse = UpdateXcomEntryResponses[keyof UpdateXcomEntryResponses];

export type GetXcomEntriesData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        xcom_key?: string | null;
        map_index?: number | null;
        region_id?: string | null;
        region_index?: number | null;
        exclude_internal_keys?: boolean;
        limit?: number;
        offset?: number;
        xcom_key_pattern?: string | null;
        xcom_key_prefix_pattern?: string | null;
        dag_display_name_pattern?: string | null;
        dag_display_name_prefix_pattern?: string | null;
        run_id_pattern?: string | null;
        run_id_prefix_pattern?: string | null;
        task_id_pattern?: string | null;
        task_id_prefix_pattern?: string | null;
        map_index_filter?: number | null;
        logical_date_gte?: string | null;
        logical_date_gt?: string | null;
        logical_date_lte?: string | null;
        logical_date_lt?: string | null;
        run_after_gte?: string | null;
        run_after_gt?: string | null;
        run_after_lte?: string | null;
        run_after_lt?: string | null;
        teams?: Array<string>;
        order_by?: Array<string>;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries';
};

export type GetXcomEntriesErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetXcomEntriesError = GetXcomEntriesErrors[keyof GetXcomEntriesErrors];

export type GetXcomEntriesResponses = {
    200: XComCollectionResponse;
};

export type GetXcomEntriesResponse = GetXcomEntriesResponses[keyof GetXcomEntriesResponses];

export type CreateXcomEntryData = {
    body: XComCreateBody;
    path: {
        dag_id: string;
        task_id: string;
        dag_run_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries';
};

export type CreateXcomEntryErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type CreateXcomEntryError = CreateXcomEntryErrors[keyof CreateXcomEntryErrors];

export type CreateXcomEntryResponses = {
    201: XComResponseNative;
};

export type CreateXcomEntryResponse = CreateXcomEntryResponses[keyof CreateXcomEntryResponses];

export type DeleteTaskInstanceData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}';
};

export type DeleteTaskInstanceErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteTaskInstanceError = DeleteTaskInstanceErrors[keyof DeleteTaskInstanceErrors];

export type DeleteTaskInstanceResponses = {
    200: unknown;
};

export type GetTaskInstanceData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}';
};

export type GetTaskInstanceErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTaskInstanceError = GetTaskInstanceErrors[keyof GetTaskInstanceErrors];

export type GetTaskInstanceResponses = {
    200: TaskInstanceResponse;
};

export type GetTaskInstanceResponse = GetTaskInstanceResponses[keyof GetTaskInstanceResponses];

export type PatchTaskInstanceData = {
    body: PatchTaskInstanceBody;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number | null;
        update_mask?: Array<string> | null;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}';
};

export type PatchTaskInstanceErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchTaskInstanceError = PatchTaskInstanceErrors[keyof PatchTaskInstanceErrors];

export type PatchTaskInstanceResponses = {
    200: TaskInstanceCollectionResponse;
};

export type PatchTaskInstanceResponse = PatchTaskInstanceResponses[keyof PatchTaskInstanceResponses];

export type GetMappedTaskInstancesData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
        run_after_gte?: string | null;
        run_after_gt?: string | null;
        run_after_lte?: string | null;
        run_after_lt?: string | null;
        logical_date_gte?: string | null;
        logical_date_gt?: string | null;
        logical_date_lte?: string | null;
        logical_date_lt?: string | null;
        start_date_gte?: string | null;
        start_date_gt?: string | null;
        start_date_lte?: string | null;
        start_date_lt?: string | null;
        end_date_gte?: string | null;
        end_date_gt?: string | null;
        end_date_lte?: string | null;
        end_date_lt?: string | null;
        updated_at_gte?: string | null;
        updated_at_gt?: string | null;
        updated_at_lte?: string | null;
        updated_at_lt?: string | null;
        duration_gte?: number | null;
        duration_gt?: number | null;
        duration_lte?: number | null;
        duration_lt?: number | null;
        state?: Array<string>;
        pool?: Array<string>;
        pool_name_pattern?: string | null;
        pool_name_prefix_pattern?: string | null;
        queue?: Array<string>;
        queue_name_pattern?: string | null;
        queue_name_prefix_pattern?: string | null;
        executor?: Array<string>;
        version_number?: Array<number>;
        try_number?: Array<number>;
        operator?: Array<string>;
        operator_name_pattern?: string | null;
        operator_name_prefix_pattern?: string | null;
        map_index?: Array<number>;
        rendered_map_index_pattern?: string | null;
        rendered_map_index_prefix_pattern?: string | null;
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/listMapped';
};

export type GetMappedTaskInstancesErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetMappedTaskInstancesError = GetMappedTaskInstancesErrors[keyof GetMappedTaskInstancesErrors];

export type GetMappedTaskInstancesResponses = {
    200: TaskInstanceCollectionResponse;
};

export type GetMappedTaskInstancesResponse = GetMappedTaskInstancesResponses[keyof GetMappedTaskInstancesResponses];

export type GetTaskInstanceDependenciesByMapIndexData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        map_index: number;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/dependencies';
};

export type GetTaskInstanceDependenciesByMapIndexErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTaskInstanceDependenciesByMapIndexError = GetTaskInstanceDependenciesByMapIndexErrors[keyof GetTaskInstanceDependenciesByMapIndexErrors];

export type GetTaskInstanceDependenciesByMapIndexResponses = {
    200: TaskDependencyCollectionResponse;
};

export type GetTaskInstanceDependenciesByMapIndexResponse = GetTaskInstanceDependenciesByMapIndexResponses[keyof GetTaskInstanceDependenciesByMapIndexResponses];

export type GetTaskInstanceDependenciesData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/dependencies';
};

export type GetTaskInstanceDependenciesErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTaskInstanceDependenciesError = GetTaskInstanceDependenciesErrors[keyof GetTaskInstanceDependenciesErrors];

export type GetTaskInstanceDependenciesResponses = {
    200: TaskDependencyCollectionResponse;
};

export type GetTaskInstanceDependenciesResponse = GetTaskInstanceDependenciesResponses[keyof GetTaskInstanceDependenciesResponses];

export type GetTaskInstanceTriesData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/tries';
};

export type GetTaskInstanceTriesErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTaskInstanceTriesError = GetTaskInstanceTriesErrors[keyof GetTaskInstanceTriesErrors];

export type GetTaskInstanceTriesResponses = {
    200: TaskInstanceHistoryCollectionResponse;
};

export type GetTaskInstanceTriesResponse = GetTaskInstanceTriesResponses[keyof GetTaskInstanceTriesResponses];

export type GetMappedTaskInstanceTriesData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        map_index: number;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/tries';
};

export type GetMappedTaskInstanceTriesErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetMappedTaskInstanceTriesError = GetMappedTaskInstanceTriesErrors[keyof GetMappedTaskInstanceTriesErrors];

export type GetMappedTaskInstanceTriesResponses = {
    200: TaskInstanceHistoryCollectionResponse;
};

export type GetMappedTaskInstanceTriesResponse = GetMappedTaskInstanceTriesResponses[keyof GetMappedTaskInstanceTriesResponses];

export type GetMappedTaskInstanceData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        map_index: number;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}';
};

export type GetMappedTaskInstanceErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetMappedTaskInstanceError = GetMappedTaskInstanceErrors[keyof GetMappedTaskInstanceErrors];

export type GetMappedTaskInstanceResponses = {
    200: TaskInstanceResponse;
};

export type GetMappedTaskInstanceResponse = GetMappedTaskInstanceResponses[keyof GetMappedTaskInstanceResponses];

export type PatchTaskInstanceByMapIndexData = {
    body: PatchTaskInstanceBody;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        map_index: number | null;
    };
    query?: {
        update_mask?: Array<string> | null;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}';
};

export type PatchTaskInstanceByMapIndexErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchTaskInstanceByMapIndexError = PatchTaskInstanceByMapIndexErrors[keyof PatchTaskInstanceByMapIndexErrors];

export type PatchTaskInstanceByMapIndexResponses = {
    200: TaskInstanceCollectionResponse;
};

export type PatchTaskInstanceByMapIndexResponse = PatchTaskInstanceByMapIndexResponses[keyof PatchTaskInstanceByMapIndexResponses];

export type GetTaskInstancesData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
        loop_id?: string | null;
        iteration?: number | null;
        cursor?: string | null;
        task_id?: string | null;
        run_after_gte?: string | null;
        run_after_gt?: string | null;
        run_after_lte?: string | null;
        run_after_lt?: string | null;
        logical_date_gte?: string | null;
        logical_date_gt?: string | null;
        logical_date_lte?: string | null;
        logical_date_lt?: string | null;
        start_date_gte?: string | null;
        start_date_gt?: string | null;
        start_date_lte?: string | null;
        start_date_lt?: string | null;
        end_date_gte?: string | null;
        end_date_gt?: string | null;
        end_date_lte?: string | null;
        end_date_lt?: string | null;
        updated_at_gte?: string | null;
        updated_at_gt?: string | null;
        updated_at_lte?: string | null;
        updated_at_lt?: string | null;
        duration_gte?: number | null;
        duration_gt?: number | null;
        duration_lte?: number | null;
        duration_lt?: number | null;
        task_display_name_pattern?: string | null;
        task_display_name_prefix_pattern?: string | null;
        task_group_id?: string | null;
        dag_id_pattern?: string | null;
        dag_id_prefix_pattern?: string | null;
        run_id_pattern?: string | null;
        run_id_prefix_pattern?: string | null;
        state?: Array<string>;
        pool?: Array<string>;
        pool_name_pattern?: string | null;
        pool_name_prefix_pattern?: string | null;
        queue?: Array<string>;
        queue_name_pattern?: string | null;
        queue_name_prefix_pattern?: string | null;
        executor?: Array<string>;
        version_number?: Array<number>;
        teams?: Array<string>;
        try_number?: Array<number>;
        operator?: Array<string>;
        operator_name_pattern?: string | null;
        operator_name_prefix_pattern?: string | null;
        map_index?: Array<number>;
        rendered_map_index_pattern?: string | null;
        rendered_map_index_prefix_pattern?: string | null;
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances';
};

export type GetTaskInstancesErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTaskInstancesError = GetTaskInstancesErrors[keyof GetTaskInstancesErrors];

export type GetTaskInstancesResponses = {
    200: TaskInstanceCollectionResponse;
};

export type GetTaskInstancesResponse = GetTaskInstancesResponses[keyof GetTaskInstancesResponses];

export type BulkTaskInstancesData = {
    body: BulkBodyBulkTaskInstanceBody;
    path: {
        dag_id: string;
        dag_run_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances';
};

export type BulkTaskInstancesErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type BulkTaskInstancesError = BulkTaskInstancesErrors[keyof BulkTaskInstancesErrors];

export type BulkTaskInstancesResponses = {
    200: BulkResponse;
};

export type BulkTaskInstancesResponse = BulkTaskInstancesResponses[keyof BulkTaskInstancesResponses];

export type GetTaskInstancesBatchData = {
    body: TaskInstancesBatchBody;
    path: {
        dag_id: '~';
        dag_run_id: '~';
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/list';
};

export type GetTaskInstancesBatchErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTaskInstancesBatchError = GetTaskInstancesBatchErrors[keyof GetTaskInstancesBatchErrors];

export type GetTaskInstancesBatchResponses = {
    200: TaskInstanceCollectionResponse;
};

export type GetTaskInstancesBatchResponse = GetTaskInstancesBatchResponses[keyof GetTaskInstancesBatchResponses];

export type GetTaskInstanceTryDetailsData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        task_try_number: number;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/tries/{task_try_number}';
};

export type GetTaskInstanceTryDetailsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTaskInstanceTryDetailsError = GetTaskInstanceTryDetailsErrors[keyof GetTaskInstanceTryDetailsErrors];

export type GetTaskInstanceTryDetailsResponses = {
    200: TaskInstanceHistoryResponse;
};

export type GetTaskInstanceTryDetailsResponse = GetTaskInstanceTryDetailsResponses[keyof GetTaskInstanceTryDetailsResponses];

export type GetMappedTaskInstanceTryDetailsData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        task_try_number: number;
        map_index: number;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/tries/{task_try_number}';
};

export type GetMappedTaskInstanceTryDetailsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetMappedTaskInstanceTryDetailsError = GetMappedTaskInstanceTryDetailsErrors[keyof GetMappedTaskInstanceTryDetailsErrors];

export type GetMappedTaskInstanceTryDetailsResponses = {
    200: TaskInstanceHistoryResponse;
};

export type GetMappedTaskInstanceTryDetailsResponse = GetMappedTaskInstanceTryDetailsResponses[keyof GetMappedTaskInstanceTryDetailsResponses];

export type PostClearTaskInstancesData = {
    body: ClearTaskInstancesBody;
    path: {
        dag_id: string;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/clearTaskInstances';
};

export type PostClearTaskInstancesErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PostClearTaskInstancesError = PostClearTaskInstancesErrors[keyof PostClearTaskInstancesErrors];

export type PostClearTaskInstancesResponses = {
    200: TaskInstanceCollectionResponse;
};

export type PostClearTaskInstancesResponse = PostClearTaskInstancesResponses[keyof PostClearTaskInstancesResponses];

export type PatchTaskGroupInstancesData = {
    body: PatchTaskInstanceBody;
    path: {
        dag_id: string;
        dag_run_id: string;
        group_id: string;
    };
    query?: {
        update_mask?: Array<string> | null;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskGroupInstances/{group_id}';
};

export type PatchTaskGroupInstancesErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchTaskGroupInstancesError = PatchTaskGroupInstancesErrors[keyof PatchTaskGroupInstancesErrors];

export type PatchTaskGroupInstancesResponses = {
    200: TaskInstanceCollectionResponse;
};

export type PatchTaskGroupInstancesResponse = PatchTaskGroupInstancesResponses[keyof PatchTaskGroupInstancesResponses];

export type PatchTaskGroupInstancesDryRunData = {
    body: PatchTaskInstanceBody;
    path: {
        dag_id: string;
        dag_run_id: string;
        group_id: string;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskGroupInstances/{group_id}/dry_run';
};

export type PatchTaskGroupInstancesDryRunErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchTaskGroupInstancesDryRunError = PatchTaskGroupInstancesDryRunErrors[keyof PatchTaskGroupInstancesDryRunErrors];

export type PatchTaskGroupInstancesDryRunResponses = {
    200: TaskInstanceCollectionResponse;
};

export type PatchTaskGroupInstancesDryRunResponse = PatchTaskGroupInstancesDryRunResponses[keyof PatchTaskGroupInstancesDryRunResponses];

export type PatchTaskInstanceDryRunByMapIndexData = {
    body: PatchTaskInstanceBody;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        map_index: number | null;
    };
    query?: {
        update_mask?: Array<string> | null;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/dry_run';
};

export type PatchTaskInstanceDryRunByMapIndexErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchTaskInstanceDryRunByMapIndexError = PatchTaskInstanceDryRunByMapIndexErrors[keyof PatchTaskInstanceDryRunByMapIndexErrors];

export type PatchTaskInstanceDryRunByMapIndexResponses = {
    200: TaskInstanceCollectionResponse;
};

export type PatchTaskInstanceDryRunByMapIndexResponse = PatchTaskInstanceDryRunByMapIndexResponses[keyof PatchTaskInstanceDryRunByMapIndexResponses];

export type PatchTaskInstanceDryRunData = {
    body: PatchTaskInstanceBody;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
    };
    query?: {
        map_index?: number | null;
        update_mask?: Array<string> | null;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/dry_run';
};

export type PatchTaskInstanceDryRunErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchTaskInstanceDryRunError = PatchTaskInstanceDryRunErrors[keyof PatchTaskInstanceDryRunErrors];

export type PatchTaskInstanceDryRunResponses = {
    200: TaskInstanceCollectionResponse;
};

export type PatchTaskInstanceDryRunResponse = PatchTaskInstanceDryRunResponses[keyof PatchTaskInstanceDryRunResponses];

export type GetTasksData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: {
        order_by?: string;
    };
    url: '/api/v2/dags/{dag_id}/tasks';
};

export type GetTasksErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTasksError = GetTasksErrors[keyof GetTasksErrors];

export type GetTasksResponses = {
    200: TaskCollectionResponse;
};

export type GetTasksResponse = GetTasksResponses[keyof GetTasksResponses];

export type GetTaskData = {
    body?: never;
    path: {
        dag_id: string;
        task_id: unknown;
    };
    query?: {
        version_number?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/tasks/{task_id}';
};

export type GetTaskErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetTaskError = GetTaskErrors[keyof GetTaskErrors];

export type GetTaskResponses = {
    200: TaskResponse;
};

export type GetTaskResponse = GetTaskResponses[keyof GetTaskResponses];

export type DeleteVariableData = {
    body?: never;
    path: {
        variable_key: string;
    };
    query?: never;
    url: '/api/v2/variables/{variable_key}';
};

export type DeleteVariableErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type DeleteVariableError = DeleteVariableErrors[keyof DeleteVariableErrors];

export type DeleteVariableResponses = {
    204: void;
};

export type DeleteVariableResponse = DeleteVariableResponses[keyof DeleteVariableResponses];

export type GetVariableData = {
    body?: never;
    path: {
        variable_key: string;
    };
    query?: never;
    url: '/api/v2/variables/{variable_key}';
};

export type GetVariableErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetVariableError = GetVariableErrors[keyof GetVariableErrors];

export type GetVariableResponses = {
    200: VariableResponse;
};

export type GetVariableResponse = GetVariableResponses[keyof GetVariableResponses];

export type PatchVariableData = {
    body: VariableBody;
    path: {
        variable_key: string;
    };
    query?: {
        update_mask?: Array<string> | null;
    };
    url: '/api/v2/variables/{variable_key}';
};

export type PatchVariableErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PatchVariableError = PatchVariableErrors[keyof PatchVariableErrors];

export type PatchVariableResponses = {
    200: VariableResponse;
};

export type PatchVariableResponse = PatchVariableResponses[keyof PatchVariableResponses];

export type GetVariablesData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
        variable_key_pattern?: string | null;
        variable_key_prefix_pattern?: string | null;
    };
    url: '/api/v2/variables';
};

export type GetVariablesErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetVariablesError = GetVariablesErrors[keyof GetVariablesErrors];

export type GetVariablesResponses = {
    200: VariableCollectionResponse;
};

export type GetVariablesResponse = GetVariablesResponses[keyof GetVariablesResponses];

export type BulkVariablesData = {
    body: BulkBodyVariableBody;
    path?: never;
    query?: never;
    url: '/api/v2/variables';
};

export type BulkVariablesErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type BulkVariablesError = BulkVariablesErrors[keyof BulkVariablesErrors];

export type BulkVariablesResponses = {
    200: BulkResponse;
};

export type BulkVariablesResponse = BulkVariablesResponses[keyof BulkVariablesResponses];

export type PostVariableData = {
    body: VariableBody;
    path?: never;
    query?: never;
    url: '/api/v2/variables';
};

export type PostVariableErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type PostVariableError = PostVariableErrors[keyof PostVariableErrors];

export type PostVariableResponses = {
    201: VariableResponse;
};

export type PostVariableResponse = PostVariableResponses[keyof PostVariableResponses];

export type GetLogData = {
    body?: never;
    headers?: {
        accept?: 'application/json' | 'application/x-ndjson' | '*/*' | (string & {});
    };
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        try_number: number;
    };
    query?: {
        full_content?: boolean;
        token?: string | null;
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/logs/{try_number}';
};

export type GetLogErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetLogError = GetLogErrors[keyof GetLogErrors];

export type GetLogResponses = {
    200: TaskInstancesLogResponse;
};

export type GetLogResponse = GetLogResponses[keyof GetLogResponses];

export type GetExternalLogUrlData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        try_number: number;
    };
    query?: {
        map_index?: number;
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/externalLogUrl/{try_number}';
};

export type GetExternalLogUrlErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetExternalLogUrlError = GetExternalLogUrlErrors[keyof GetExternalLogUrlErrors];

export type GetExternalLogUrlResponses = {
    200: ExternalLogUrlResponse;
};

export type GetExternalLogUrlResponse = GetExternalLogUrlResponses[keyof GetExternalLogUrlResponses];

export type ReparseDagFileData = {
    body?: never;
    path: {
        file_token: string;
    };
    query?: never;
    url: '/api/v2/parseDagFile/{file_token}';
};

export type ReparseDagFileErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type ReparseDagFileError = ReparseDagFileErrors[keyof ReparseDagFileErrors];

export type ReparseDagFileResponses = {
    201: unknown;
};

export type GetDagTagsData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
        tag_name_pattern?: string | null;
        tag_name_prefix_pattern?: string | null;
    };
    url: '/api/v2/dagTags';
};

export type GetDagTagsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagTagsError = GetDagTagsErrors[keyof GetDagTagsErrors];

export type GetDagTagsResponses = {
    200: DagTagCollectionResponse;
};

export type GetDagTagsResponse = GetDagTagsResponses[keyof GetDagTagsResponses];

export type GetDagVersionDiffData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query: {
        base_version_number: number;
        target_version_number: number;
        max_changes?: number;
    };
    url: '/api/v2/dags/{dag_id}/dagVersions/diff';
};

export type GetDagVersionDiffErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagVersionDiffError = GetDagVersionDiffErrors[keyof GetDagVersionDiffErrors];

export type GetDagVersionDiffResponses = {
    200: DagVersionDiffResponse;
};

export type GetDagVersionDiffResponse = GetDagVersionDiffResponses[keyof GetDagVersionDiffResponses];

export type GetDagVersionData = {
    body?: never;
    path: {
        dag_id: string;
        version_number: number;
    };
    query?: never;
    url: '/api/v2/dags/{dag_id}/dagVersions/{version_number}';
};

export type GetDagVersionErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagVersionError = GetDagVersionErrors[keyof GetDagVersionErrors];

export type GetDagVersionResponses = {
    200: DagVersionResponse;
};

export type GetDagVersionResponse = GetDagVersionResponses[keyof GetDagVersionResponses];

export type GetDagVersionsData = {
    body?: never;
    path: {
        dag_id: string;
    };
    query?: {
        limit?: number;
        offset?: number;
        version_number?: number;
        bundle_name?: string;
        bundle_version?: string | null;
        order_by?: Array<string>;
    };
    url: '/api/v2/dags/{dag_id}/dagVersions';
};

export type GetDagVersionsErrors = {
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetDagVersionsError = GetDagVersionsErrors[keyof GetDagVersionsErrors];

export type GetDagVersionsResponses = {
    200: DagVersionCollectionResponse;
};

export type GetDagVersionsResponse = GetDagVersionsResponses[keyof GetDagVersionsResponses];

export type GetHitlDetailData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        map_index: number;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/hitlDetails';
};

export type GetHitlDetailErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetHitlDetailError = GetHitlDetailErrors[keyof GetHitlDetailErrors];

export type GetHitlDetailResponses = {
    200: HitlDetail;
};

export type GetHitlDetailResponse = GetHitlDetailResponses[keyof GetHitlDetailResponses];

export type UpdateHitlDetailData = {
    body: UpdateHitlDetailPayload;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        map_index: number;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/hitlDetails';
};

export type UpdateHitlDetailErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type UpdateHitlDetailError = UpdateHitlDetailErrors[keyof UpdateHitlDetailErrors];

export type UpdateHitlDetailResponses = {
    200: HitlDetailResponse;
};

export type UpdateHitlDetailResponse = UpdateHitlDetailResponses[keyof UpdateHitlDetailResponses];

export type GetHitlDetailTryDetailData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
        task_id: string;
        map_index: number;
        try_number: number | null;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/hitlDetails/tries/{try_number}';
};

export type GetHitlDetailTryDetailErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    404: HttpExceptionResponse;
    409: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetHitlDetailTryDetailError = GetHitlDetailTryDetailErrors[keyof GetHitlDetailTryDetailErrors];

export type GetHitlDetailTryDetailResponses = {
    200: HitlDetailHistory;
};

export type GetHitlDetailTryDetailResponse = GetHitlDetailTryDetailResponses[keyof GetHitlDetailTryDetailResponses];

export type GetHitlDetailsData = {
    body?: never;
    path: {
        dag_id: string;
        dag_run_id: string;
    };
    query?: {
        region_id?: string | null;
        region_index?: number | null;
        limit?: number;
        offset?: number;
        order_by?: Array<string>;
        dag_id_pattern?: string | null;
        dag_id_prefix_pattern?: string | null;
        task_id?: string | null;
        task_id_pattern?: string | null;
        task_id_prefix_pattern?: string | null;
        map_index?: number | null;
        state?: Array<string>;
        teams?: Array<string>;
        response_received?: boolean | null;
        responded_by_user_id?: Array<string>;
        responded_by_user_name?: Array<string>;
        subject_search?: string | null;
        body_search?: string | null;
        created_at_gte?: string | null;
        created_at_gt?: string | null;
        created_at_lte?: string | null;
        created_at_lt?: string | null;
    };
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/hitlDetails';
};

export type GetHitlDetailsErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    403: HttpExceptionResponse;
    422: HttpValidationError;
};

export type GetHitlDetailsError = GetHitlDetailsErrors[keyof GetHitlDetailsErrors];

export type GetHitlDetailsResponses = {
    200: HitlDetailCollection;
};

export type GetHitlDetailsResponse = GetHitlDetailsResponses[keyof GetHitlDetailsResponses];

export type GetHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v2/monitor/health';
};

export type GetHealthResponses = {
    200: HealthInfoResponse;
};

export type GetHealthResponse = GetHealthResponses[keyof GetHealthResponses];

export type GetVersionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v2/version';
};

export type GetVersionResponses = {
    200: VersionInfo;
};

export type GetVersionResponse = GetVersionResponses[keyof GetVersionResponses];

export type LoginData = {
    body?: never;
    path?: never;
    query?: {
        next?: string | null;
    };
    url: '/api/v2/auth/login';
};

export type LoginErrors = {
    400: HttpExceptionResponse;
    422: HttpValidationError;
};

export type LoginError = LoginErrors[keyof LoginErrors];

export type LoginResponses = {
    200: unknown;
};

export type LogoutData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v2/auth/logout';
};

export type LogoutResponses = {
    200: unknown;
};

export type CreateTokenAllAdminsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/auth/token';
};

export type CreateTokenAllAdminsErrors = {
    403: HttpExceptionResponse;
};

export type CreateTokenAllAdminsError = CreateTokenAllAdminsErrors[keyof CreateTokenAllAdminsErrors];

export type CreateTokenAllAdminsResponses = {
    201: LoginResponse;
};

export type CreateTokenAllAdminsResponse = CreateTokenAllAdminsResponses[keyof CreateTokenAllAdminsResponses];

export type CreateTokenData = {
    body: LoginBody;
    headers?: {
        'Content-Type'?: 'application/json' | 'application/x-www-form-urlencoded' | (string & {});
    };
    path?: never;
    query?: never;
    url: '/auth/token';
};

export type CreateTokenErrors = {
    400: HttpExceptionResponse;
    401: HttpExceptionResponse;
    415: HttpExceptionResponse;
    422: HttpValidationError;
};

export type CreateTokenError = CreateTokenErrors[keyof CreateTokenErrors];

export type CreateTokenResponses = {
    201: LoginResponse;
};

export type CreateTokenResponse = CreateTokenResponses[keyof CreateTokenResponses];
